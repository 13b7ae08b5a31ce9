import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 4: what is occupied while a request waits. */
export const fourWays = {
  id: "four-ways",
  title: "Four ways to serve a connection",
  hook: "Two hundred slow clients at once, and each computes for 2 ms. Why does one server need a second and another 25?",
  base: {
    ...lessonScenario,
    program: "compute 1; call 1000; compute 1",
    arrivals: { ...lessonScenario.arrivals, count: 200 },
  },
  variants: [
    {
      label: "Eight processes",
      note: "Unicorn",
      changes: { "server.architecture": "prefork", "server.processes": 8 },
    },
    {
      label: "Two processes, 25 threads each",
      note: "Puma",
      changes: {
        "server.architecture": "thread-pool",
        "server.processes": 2,
        "server.threads": 25,
        "server.interpreterLock": true,
      },
    },
    { label: "One event loop", note: "Node", changes: { "server.architecture": "event-loop" } },
    { label: "Coroutines on four cores", note: "Go", changes: {} },
  ],
  atMs: 600,
  selected: 120,
} as const satisfies Study;
