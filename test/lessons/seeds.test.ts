/** Where requests come by chance, what a chapter says is not the luck of its seed. */
import { expect, test, vi } from "vitest";
import { rightOption } from "../../src/lessons/answers.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { release } from "../../src/lessons/chapters/release.ts";
import { scenarioOf } from "../../src/lessons/measured.ts";
import { measureRun } from "./measure.ts";

vi.setConfig({ testTimeout: 60_000 });

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

test.each(seeds)("chapter 7 has the same answer with seed %i", (seed) => {
  const chapter: Chapter = { ...release, base: { ...release.base, seed } };
  const runs = new Map(
    chapter.runs.map(({ name }) => [name, measureRun(scenarioOf(chapter, name))] as const),
  );
  expect(rightOption(chapter.question, runs)?.id).toBe("quarter");
});
