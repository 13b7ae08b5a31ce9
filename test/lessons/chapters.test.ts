/** What every chapter claims, recomputed from its runs. */
import { describe, expect, test, vi } from "vitest";
import { plainWords, UNMEASURED } from "../../app/strings/lesson-text.ts";
import { isRight } from "../../src/lessons/answers.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { chapters } from "../../src/lessons/chapters/index.ts";
import { findTerm } from "../../src/lessons/glossary.ts";
import { scenarioOf } from "../../src/lessons/measured.ts";
import { questionsOf } from "../../src/lessons/questions.ts";
import { parseTemplate } from "../../src/lessons/template.ts";
import { run } from "../../src/runner/run.ts";
import { fewForMany } from "../../src/scenario/catalogue/few-for-many.ts";
import { applyChanges, readChanges } from "../../src/scenario/changes.ts";
import { statements } from "../../src/scenario/contents/statements.ts";
import { ConnectionState, ConnectionStates } from "../../src/trace/connection-states.ts";
import { requestTable } from "../../src/trace/requests.ts";
import { TraceIndex } from "../../src/trace/trace-index.ts";
import { byName, measured, measureRun } from "./measure.ts";
import { textsOf } from "./texts.ts";

vi.setConfig({ testTimeout: 60_000 });

describe.each(byName)("%s", (_, chapter) => {
  test("all runs are as they are written: no setting is unknown or out of bounds", () => {
    for (const { changes, name } of chapter.runs) {
      expect(readChanges(changes, chapter.base).problems, name).toEqual([]);
      expect(scenarioOf(chapter, name)).toBeDefined();
    }
  });

  test("exactly one answer is borne out by the runs", () => {
    for (const { key, question } of questionsOf(chapter)) {
      const right = question.options.filter((option) => isRight(option, measured(chapter)));
      expect(
        right.map(({ id }) => id),
        key,
      ).toHaveLength(1);
    }
  });

  test("every number of its texts is there, and every marked word is in the glossary", () => {
    for (const { where, text } of textsOf(chapter)) {
      const words = plainWords(chapter, measured(chapter), text);
      expect(words, where).not.toContain(UNMEASURED);
      expect(words, where).not.toMatch(/–|NaN|[{}[\]]/);
      for (const piece of parseTemplate(text)) {
        if (piece.kind === "term") expect(findTerm(piece.term), piece.term).toBeDefined();
      }
    }
  });

  test("no number is typed by hand, but for answers that are guessed and names of versions", () => {
    for (const { where, text } of textsOf(chapter)) {
      const typed = text.replaceAll(/\{[^}]*\}|`[^`]*`|\b9[59] of 100\b|HTTP\/2/g, "");
      const numbers = typed.match(/\d[\d,.]*\d|\d/g) ?? [];
      const allowed = [...versions, ...guessed(chapter), ...rulesOf(chapter)];
      const left = numbers.filter((number) => !allowed.includes(number.replaceAll(",", "")));
      expect(left, `${where}: ${text}`).toEqual([]);
    }
  });

  test("it stops three times at most, in order, within the run", () => {
    const { stops } = chapter.watching;
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.length).toBeLessThanOrEqual(3);
    const times = stops.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const last = [...measured(chapter).values()][0]!.measure("response.last");
    expect(times.at(-1)).toBeLessThan(last);
  });

  test("what it points at is there, and busy, at that moment", () => {
    const trace = run(scenarioOf(chapter, chapter.runs[0]!.name));
    const states = new ConnectionStates(new TraceIndex(trace));
    const { arrivedAt, endedAt } = requestTable(trace);
    for (const { atMs, thing } of chapter.watching.stops) {
      const at = atMs * 1_000;
      const [kind, first, second] = thing.split(".");
      if (kind === "connection") {
        const row = states.at(Number(first), Number(second), at);
        expect(row, thing).toBeGreaterThanOrEqual(0);
        const state = states.of(Number(first), Number(second)).state[row];
        expect(state, thing).not.toBe(ConnectionState.idle);
      }
      if (kind === "request") {
        expect(arrivedAt[Number(first)], thing).toBeLessThan(at);
        expect(endedAt[Number(first)], thing).toBeGreaterThan(at);
      }
    }
  });

  test("what it is set beside can be shown", () => {
    for (const { run } of chapter.cases) {
      const place = chapter.runs.findIndex(({ name }) => name === run);
      expect(place, run).toBeGreaterThan(0);
      expect(place, run).toBeLessThan(4);
    }
  });
});

/** Names of versions and of issues, which no run can know. */
const versions = ["7.1", "7.2", "55728", "9.5"];

function guessed(chapter: Chapter): readonly string[] {
  const options = questionsOf(chapter).flatMap(({ question }) => question.options);
  return options.flatMap(({ holds }) =>
    holds.flatMap(({ value }) => (typeof value === "number" ? [`${value}`, `${value * 100}`] : [])),
  );
}

/** The limits of a challenge are no measurements. */
function rulesOf({ challenges }: Chapter): readonly string[] {
  const rules = challenges.flatMap((one) => [
    ...one.rules,
    ...(one.stars ?? []).flatMap((star) => star.rules),
  ]);
  const limits = rules.flatMap(({ value }) =>
    typeof value === "number" ? [`${value}`, `${value / 1_000}`] : [],
  );
  const settings = challenges.flatMap(({ start }) =>
    Object.values(start).flatMap((value) => `${value}`.match(/\d+/g) ?? []),
  );
  return [...limits, ...settings, ...settings.map((text) => `${Number(text) / 1_000}`)];
}

test("each chapter has its number, in order", () => {
  expect(chapters.map(({ number }) => number)).toEqual(
    [...chapters].map(({ number }) => number).sort((a, b) => a - b),
  );
});

/** Where the subject's own table has each of them. */
const taughtIn: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1, 2],
  3: [2],
  4: [2],
  5: [3],
  6: [4, 11],
  7: [4],
  8: [2, 4],
  9: [3, 4],
  10: [3, 5],
  11: [4, 5],
  12: [6],
  13: [6, 7],
  14: [7],
  15: [7, 8],
  16: [6],
  17: [8],
  18: [9],
  19: [10],
  20: [10],
  21: [10],
  22: [4],
  23: [4, 5],
  24: [5],
  25: [11],
  26: [11, 12],
  27: [9],
  28: [10],
};

test.each(statements.map(({ number, sentence }) => [number, sentence] as const))(
  "statement %i is taught at a step of each chapter where it belongs: %s",
  (number) => {
    const teaching = chapters.filter(({ teaches }) =>
      teaches.some(({ statement }) => statement === number),
    );
    const found = teaching.map((chapter) => chapter.number);
    expect(found).toEqual(expect.arrayContaining([...(taughtIn[number] ?? [])]));
  },
);

test("the course has twelve chapters, and a way to each of their steps", () => {
  expect(chapters.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
});

test("what chapter 6 says of its study in the catalogue is what that study shows", () => {
  const chapter = chapters.find(({ id }) => id === fewForMany.id)!;
  const { changes } = fewForMany.variants.find(({ label }) => label === "Three")!;
  const three = measureRun(applyChanges(fewForMany.base, changes)).measure("response.p99");
  expect(measured(chapter).get("elsewhere")?.measure("response.p99")).toBe(three);
});
