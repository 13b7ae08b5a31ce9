/** What the lessons say of four ways to serve a connection (chapter 4), in the numbers. */
import { expect, test } from "vitest";
import type { Changes } from "../../src/scenario/scenario.ts";
import { lessonOf, memoryPeakOf } from "./run.ts";

const slowClients = { program: "compute 1; call 1000; compute 1", "arrivals.count": 200 };

function preforked(processes: number): Changes {
  const server = { "server.architecture": "prefork", "server.processes": processes };
  return { ...slowClients, ...server };
}

function threads(processes: number, count: number): Changes {
  return {
    ...preforked(processes),
    "server.architecture": "thread-pool",
    "server.threads": count,
    "server.interpreterLock": true,
  };
}

function oneOf(architecture: string): Changes {
  return { ...slowClients, "server.architecture": architecture };
}

/** The last answer in ms, and the memory in whole MB. */
test.each<[string, Changes, number, number]>([
  ["8 processes", preforked(8), 25_075, 1_200],
  ["50 processes", preforked(50), 4_038, 7_500],
  ["200 processes", preforked(200), 1_051, 30_000],
  ["2 x 25 threads with a lock", threads(2, 25), 4_069, 305],
  ["2 x 50 threads with a lock", threads(2, 50), 2_102, 310],
  ["2 x 100 threads with a lock", threads(2, 100), 1_101, 320],
  ["one event loop", oneOf("event-loop"), 1_201, 151],
  ["coroutines on four cores", oneOf("coroutines"), 1_051, 151],
])("two hundred slow clients at once: %s", (_, changes, last, memory) => {
  const { answered, responseMs } = lessonOf(changes);
  expect([answered, responseMs.max]).toEqual([200, last]);
  expect(Math.round(memoryPeakOf(changes))).toBe(memory);
});

test("processes or threads that are started for each finish as early as those that stood ready", () => {
  expect(lessonOf(oneOf("process-per-connection")).responseMs.max).toBe(1_051);
  const free = lessonOf(oneOf("thread-per-connection")).responseMs.max;
  expect(free).toBe(1_051);
  // 200 started on four cores: 50 times 0.5 ms more.
  const dear = { ...oneOf("thread-per-connection"), "server.spawnMs": 0.5 };
  expect(lessonOf(dear).responseMs.max).toBe(1_076);
});
