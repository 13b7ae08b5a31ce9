import { expect, test } from "vitest";
import { runAnswer } from "../../src/runner/answer.ts";
import { run } from "../../src/runner/run.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import { variantRun } from "../store/variant-run.ts";
import { cards } from "./cards.ts";
import { projectCard } from "./project.ts";

function pictureOf(id: string) {
  const card = cards.find((one) => one.id === id)!;
  const scenario = variantScenario(card.study, 0);
  const answer = runAnswer(scenario, run(scenario));
  return projectCard(variantRun(answer), card.picture, card.study.atMs);
}

test("the sandwich: five connections, held idle at the moment, twelve wait", () => {
  const picture = pictureOf("sandwich");
  expect(picture.rows).toHaveLength(5);
  const states = picture.rows.map(
    (row) => row.find(({ from, to }) => from <= picture.now && to > picture.now)?.state,
  );
  expect(states).toEqual(Array(5).fill("heldIdle"));
  expect(picture.waitingNow).toBe(12);
  expect(picture.sentence).toContain("12 requests wait for a connection. All 5 are held");
});

test("what stands in the picture stands within it", () => {
  for (const id of ["sandwich", "event-loop", "churn", "two-at-once"]) {
    for (const { from, to } of pictureOf(id).rows.flat()) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
      expect(to).toBeGreaterThanOrEqual(from);
    }
  }
});

test("one program running: who computes, calls and stands outside, in words", () => {
  expect(pictureOf("process").sentence.replaceAll(" ", " ")).toBe(
    "At 0.150 s: 1 process; 1 waiting for the external service. 2 requests wait outside.",
  );
});

test("who does nothing is counted, and not said to do anything", () => {
  expect(pictureOf("goroutines").sentence.replaceAll(" ", " ")).toBe(
    "At 0.050 s: 200 coroutines; 200 waiting for the external service.",
  );
});
