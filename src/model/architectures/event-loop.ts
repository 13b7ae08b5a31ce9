import type { Architecture } from "../architecture.ts";
import { UnitPerRequest } from "../unit-per-request.ts";

/**
 * One loop a process (Node, asyncio, nginx): a request is a task in it, which holds nothing while
 * it waits. One task computes at a time, for as long as it has something to compute; what has
 * happened meanwhile is noticed when the loop comes round to it (libuv/libuv src/unix/core.c
 * `uv_run`; python/cpython Lib/asyncio/base_events.py `_run_once`).
 */
export const eventLoop = {
  id: "event-loop",
  label: "event loop",
  sentence: "Each request is a task in a loop, which does one thing at a time, to its end.",
  unit: "task",
  unitMemory: "task",
  stands: "processes",
  takesTurns: true,
  isSpawned: false,
  shape: ({ processes }) => ({
    processes,
    units: 0,
    processors: 1,
    isPreemptive: false,
    steals: false,
  }),
  open: (doorway) => new UnitPerRequest(doorway),
} as const satisfies Architecture;
