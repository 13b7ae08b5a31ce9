import { beforeEach, expect, test } from "vitest";
import { fromMs } from "../../src/kernel/time.ts";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import type { Changes } from "../../src/scenario/scenario.ts";
import { addIntervention, listedOf, removeListed, replaceListed } from "./interventions.ts";
import { beginWith, undo, useStudy } from "./study.ts";

const restart = { at: fromMs(500), change: { kind: "restart", lasting: 0 } } as const;
const leak = { at: fromMs(900), change: { kind: "leak", count: 1 } } as const;
const study = () => useStudy.getState().study;
const listed = (places: readonly number[] = study().variants.map((_, i) => i)) =>
  listedOf(study(), places);
/** "500 restart AB": its moment, what it is, and whose. */
const texts = () =>
  listed().map(
    ({ intervention: { at, change }, places }) =>
      `${at / 1_000} ${change.kind} ${places.map((place) => "ABC"[place]).join("")}`,
  );
const own = () => study().variants.map(({ changes }) => changes.interventions);

function begin(base: string, ...changes: readonly Changes[]): void {
  const [like] = sandwich.variants;
  beginWith(
    {
      ...sandwich,
      base: { ...sandwich.base, interventions: base },
      variants: changes.map((one) => ({ ...like!, changes: one })),
    },
    sandwich,
  );
}

beforeEach(() =>
  begin("at 500 restart", {}, { interventions: "at 500 restart; at 900 leak 1" }, {}),
);

test("those of one variant are listed with its name, among those of all", () => {
  expect(texts()).toEqual(["500 restart ABC", "900 leak B"]);
  expect(listed([0])).toEqual([{ intervention: restart, places: [0], nth: 0 }]);
});

test("what one variant has twice is listed twice", () => {
  begin("", {}, { interventions: "at 900 leak 1; at 900 leak 1" });
  expect(texts()).toEqual(["900 leak B", "900 leak B"]);
  removeListed(listed()[1]!);
  expect(own()).toEqual([undefined, "at 900 leak 1"]);
});

test("one that is added for all is every variant's, also of those that have their own", () => {
  addIntervention([0, 1, 2], { at: fromMs(700), change: { kind: "leak", count: 2 } });
  expect(study().base.interventions).toBe("at 500 restart; at 700 leak 2");
  expect(own()).toEqual([undefined, "at 500 restart; at 700 leak 2; at 900 leak 1", undefined]);
  undo();
  expect(texts()).toEqual(["500 restart ABC", "900 leak B"]);
});

test("one that is added for one is nobody else's", () => {
  addIntervention([0], leak);
  expect(texts()).toEqual(["500 restart ABC", "900 leak AB"]);
  expect(study().base.interventions).toBe("at 500 restart");
});

test("one that all have is changed and removed in all", () => {
  const [first] = listed();
  replaceListed(first!, { ...restart, at: fromMs(600) });
  expect(texts()).toEqual(["600 restart ABC", "900 leak B"]);
  removeListed(listed()[0]!);
  expect(texts()).toEqual(["900 leak B"]);
  undo();
  undo();
  expect(texts()).toEqual(["500 restart ABC", "900 leak B"]);
});

test("one variant's own is changed and removed in that one, and what all have is nobody's own", () => {
  const [, second] = listed();
  replaceListed(second!, { ...leak, change: { kind: "leak", count: 3 } });
  expect(own()).toEqual([undefined, "at 500 restart; at 900 leak 3", undefined]);
  removeListed(listed()[1]!);
  expect(own()).toEqual([undefined, undefined, undefined]);
});

test("where each has its own, what is added to one stays its own", () => {
  begin("", { interventions: "at 900 leak 1" }, { interventions: "at 500 restart" });
  addIntervention([1], leak);
  expect(texts()).toEqual(["500 restart B", "900 leak AB"]);
  expect(study().base.interventions).toBe("");
});
