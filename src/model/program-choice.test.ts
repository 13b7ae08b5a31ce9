import { expect, test } from "vitest";
import { scenarioWith } from "../../test/support/picture.ts";
import { resolve } from "../scenario/resolve.ts";
import type { Changes } from "../scenario/scenario.ts";
import { ProgramChoice } from "./program-choice.ts";

const COUNT = 20_000;

function chosen(changes: Changes, count = COUNT): number[] {
  const programs = new ProgramChoice(resolve(scenarioWith(changes)));
  return Array.from({ length: count }, (_, request) => programs.of(request));
}

function countOf(programs: readonly number[], program: number): number {
  return programs.filter((one) => one === program).length;
}

test("a program alone is everybody's", () => {
  expect(new Set(chosen({ program: "query 5" }))).toEqual(new Set([0]));
});

test("of a mix each is chosen as often as its weight says", () => {
  const programs = chosen({ program: "6: query 1 | 3: query 2 | query 3" });
  for (const [program, share] of [0.6, 0.3, 0.1].entries()) {
    expect(Math.abs(countOf(programs, program) - COUNT * share)).toBeLessThan(300);
  }
});

test("a list says it for the first ones, chance for the rest", () => {
  const mix = { program: "query 1 | query 2" };
  const listed = [1, 1, 0, 1, 0, 0];
  const programs = chosen({ ...mix, "arrivals.programOf": listed });
  expect(programs.slice(0, 6)).toEqual(listed);
  expect(Math.abs(countOf(programs, 0) - COUNT / 2)).toBeLessThan(300);
});

test("the list leaves the others' programs as they were", () => {
  const mix = { program: "query 1 | query 2" };
  const programs = chosen({ ...mix, "arrivals.programOf": [1, 1, 1] });
  expect(programs.slice(3)).toEqual(chosen(mix).slice(3));
});

test("the seed decides, not how many requests there are", () => {
  const mix = { program: "query 1 | query 2" };
  expect(chosen(mix, 100)).toEqual(chosen(mix).slice(0, 100));
  expect(chosen({ ...mix, seed: 2 })).not.toEqual(chosen(mix));
});
