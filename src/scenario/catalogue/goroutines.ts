import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Go starts a goroutine for each request, since one costs next to nothing. */
export const goroutines = {
  id: "goroutines",
  title: "One for everybody",
  hook: "Two hundred requests, and each has a worker of its own. One server takes 151 MB for it, one 170 MB and one 30 GB. Which?",
  base: {
    ...lessonScenario,
    program: "call 100",
    arrivals: { ...lessonScenario.arrivals, count: 200 },
  },
  variants: [
    { label: "A goroutine for each", note: "Go's net/http", changes: {} },
    {
      label: "A thread for each",
      note: "0.03 ms to start one",
      changes: { "server.architecture": "thread-per-connection", "server.spawnMs": 0.03 },
    },
    {
      label: "A process for each",
      note: "starts as a small one, shares nothing",
      changes: { "server.architecture": "process-per-connection", "server.spawnMs": 0.15 },
    },
  ],
  atMs: 50,
  selected: 150,
} as const satisfies Study;
