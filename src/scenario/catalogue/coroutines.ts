import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 5: a loop is one thread; a runtime's scheduler uses every core. */
export const coroutines = {
  id: "coroutines",
  title: "Many light tasks, all cores",
  hook: "The loop has four cores and takes as long as with one. Who uses the other three?",
  base: {
    ...lessonScenario,
    program: "compute 10; call 50; compute 10",
    arrivals: { ...lessonScenario.arrivals, count: 100 },
    server: { ...lessonScenario.server, architecture: "event-loop" },
  },
  variants: [
    { label: "One loop, four cores", note: "Node", changes: {} },
    { label: "Four loops, four cores", note: "a cluster", changes: { "server.processes": 4 } },
    {
      label: "Coroutines, four cores",
      note: "Go",
      changes: { "server.architecture": "coroutines" },
    },
  ],
  atMs: 300,
  selected: 60,
} as const satisfies Study;
