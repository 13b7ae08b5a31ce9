/** What the lessons say of threads (chapter 2), in the numbers. */
import { describe, expect, test } from "vitest";
import { lessonOf, memoryPeakOf } from "./run.ts";

const WAITING = "compute 5; call 90; compute 5";
const COMPUTING = "compute 100";

function threads(program: string, interpreterLock: boolean) {
  return {
    "server.architecture": "thread-pool",
    "server.threads": 4,
    "server.quantumMs": 5,
    "server.interpreterLock": interpreterLock,
    "arrivals.count": 4,
    program,
  };
}

test("four threads of one process wait side by side, in one process's memory", () => {
  expect(lessonOf(threads(WAITING, false)).responseMs.max).toBe(100);
  expect(memoryPeakOf(threads(WAITING, false))).toBe(150.4);
});

describe("an interpreter lock", () => {
  test("lets four threads that compute take as long as one after the other", () => {
    expect(lessonOf(threads(COMPUTING, false)).responseMs.max).toBe(100);
    expect(lessonOf(threads(COMPUTING, true)).responseMs.max).toBe(400);
  });

  test("costs little where requests mostly wait", () => {
    expect(lessonOf(threads(WAITING, true)).responseMs.max).toBe(115);
  });

  test.each([
    [4, 2, 200, 600.8],
    [1, 8, 800, 150.8],
    [2, 4, 400, 300.8],
    [8, 1, 200, 1_200.8],
  ])("is one for each process: eight that compute, %i x %i", (processes, count, last, memory) => {
    const fleet = { "server.processes": processes, "server.threads": count, "arrivals.count": 8 };
    const changes = { ...threads(COMPUTING, true), ...fleet };
    expect(lessonOf(changes).responseMs.max).toBe(last);
    expect(memoryPeakOf(changes)).toBeCloseTo(memory, 9);
  });
});
