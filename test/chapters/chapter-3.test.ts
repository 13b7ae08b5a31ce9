/** What the lessons say of an event loop (chapter 3), in the numbers. */
import { expect, test } from "vitest";
import { requestTable } from "../../src/trace/requests.ts";
import { lessonOf, runLesson } from "./run.ts";

/** Fifty a second for 4 s; every fiftieth computes for 300 ms, the others for 4 ms of their 100. */
function loop(heavy: string, architecture = "event-loop") {
  return {
    "server.architecture": architecture,
    "arrivals.kind": "list",
    "arrivals.atMs": Array.from({ length: 200 }, (_, i) => i * 20),
    "arrivals.programOf": Array.from({ length: 200 }, (_, i) => Number(isHeavy(i))),
    program: `compute 2; call 96; compute 2 | ${heavy}`,
  };
}

function isHeavy(request: number): boolean {
  return request % 50 === 25;
}

/** How many of the 196 others take more than 150 ms. */
function slowOthers(changes: ReturnType<typeof loop>): number {
  const { arrivedAt, endedAt, count } = requestTable(runLesson(changes));
  let slow = 0;
  for (let request = 0; request < count; request++) {
    if (!isHeavy(request) && endedAt[request]! - arrivedAt[request]! > 150_000) slow++;
  }
  return slow;
}

test("one request in fifty computes for 300 ms: a third of the others are late", () => {
  const { responseMs, answered } = lessonOf(loop("compute 300"));
  expect(answered).toBe(200);
  expect([responseMs.p95, responseMs.max]).toEqual([368, 384]);
  expect(slowOthers(loop("compute 300"))).toBe(72);
});

test("without the heavy ones everybody takes 100 ms", () => {
  const { mean, max } = lessonOf(loop("compute 2; call 96; compute 2")).responseMs;
  expect([mean, max]).toEqual([100, 100]);
});

test("coroutines on four cores: nobody but the heavy ones takes longer", () => {
  const { responseMs } = lessonOf(loop("compute 300", "coroutines"));
  expect([responseMs.p95, responseMs.max]).toEqual([100, 300]);
  expect(slowOthers(loop("compute 300", "coroutines"))).toBe(0);
});

// A prototype of the lessons gave 110 for the last.
test.each([
  [50, 176],
  [20, 138],
  [5, 111],
])("giving up its turn every %i ms: p95 %i ms", (every, p95) => {
  const { responseMs, answered } = lessonOf(loop(`compute 300 yield ${every}`));
  expect([responseMs.p95, answered]).toEqual([p95, 200]);
  // The price: the heavy request itself takes longer.
  expect(responseMs.max).toBeGreaterThan(350);
  expect(responseMs.max).toBeLessThanOrEqual(370);
});

test("handed to a helper thread, the heavy request holds nobody up", () => {
  const { p95, max } = lessonOf(loop("compute 300 helper")).responseMs;
  expect([p95, max]).toEqual([100, 300]);
});
