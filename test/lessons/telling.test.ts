/** Where comparing stands still, the scene and what is beside it differ to the eye. */
import { expect, test, vi } from "vitest";
import { sentenceAt } from "../../app/lab/NowSentence.tsx";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { scenarioOf } from "../../src/lessons/measured.ts";
import { runVariant } from "../support/run-variant.ts";
import { byName } from "./measure.ts";

vi.setConfig({ testTimeout: 60_000 });

function told(chapter: Chapter, name: string): string {
  return sentenceAt(runVariant(scenarioOf(chapter, name)), chapter.watching.tellingMs * 1_000);
}

test.each(byName)("%s stands at a telling moment of the scene", (_, chapter) => {
  const scene = told(chapter, chapter.runs[0]!.name);
  expect(scene).not.toContain("The run is over.");
  const beside = chapter.cases.map(({ run }) => told(chapter, run));
  expect(beside.filter((sentence) => sentence !== scene).length).toBeGreaterThan(0);
});
