/** What the lessons say of many light tasks on all cores (chapter 5), in the numbers. */
import { expect, test } from "vitest";
import type { Changes } from "../../src/scenario/scenario.ts";
import { lessonOf, memoryPeakOf } from "./run.ts";

function hundred(architecture: string, cores: number): Changes {
  const server = { "server.architecture": architecture, "server.cores": cores };
  return { ...server, program: "compute 10; call 50; compute 10", "arrivals.count": 100 };
}

/** When the last of a hundred that compute for 20 ms each is answered, in ms. */
test.each<[string, Changes, number]>([
  ["a loop on one core", hundred("event-loop", 1), 2_000],
  ["a loop on four cores", hundred("event-loop", 4), 2_000],
  ["coroutines on one core", hundred("coroutines", 1), 2_000],
  // 500 and a little: in the end not every core has somebody.
  ["coroutines on four cores", hundred("coroutines", 4), 502],
  ["four loops on four cores", { ...hundred("event-loop", 4), "server.processes": 4 }, 500],
])("%s", (_, changes, last) => {
  expect(lessonOf(changes).responseMs.max).toBe(last);
});

test("four loops take four times the memory of one", () => {
  const four = { ...hundred("event-loop", 4), "server.processes": 4 };
  const ratio = memoryPeakOf(four) / memoryPeakOf(hundred("event-loop", 4));
  expect(ratio).toBeCloseTo(4, 1);
});

test("Go's processors decide, where there are fewer than cores", () => {
  const two = { ...hundred("coroutines", 4), "server.processors": 2 };
  expect(lessonOf(two).responseMs.max).toBe(1_000);
});
