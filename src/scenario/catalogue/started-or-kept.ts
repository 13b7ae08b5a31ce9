import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** A process for each connection: forked for it, or one of those that are kept ready. */
export const startedOrKept = {
  id: "started-or-kept",
  title: "Started, or kept ready",
  hook: "Thirty connections at once. One server starts a process for each, the other has ten of them. What does it cost that nobody waits?",
  base: {
    ...lessonScenario,
    program: "call 100",
    arrivals: { ...lessonScenario.arrivals, count: 30 },
    // Forking a process of 200 MB takes 9 ms: its page tables are copied.
    server: { ...lessonScenario.server, architecture: "process-per-connection", spawnMs: 9 },
  },
  variants: [
    { label: "A process for each", note: "PostgreSQL's own way", changes: {} },
    {
      label: "Ten kept ready",
      note: "Unicorn: the others wait outside",
      changes: { "server.architecture": "prefork", "server.processes": 10, "server.backlog": 1024 },
    },
    {
      label: "Ten, and a short backlog",
      note: "Fifteen may wait",
      changes: { "server.architecture": "prefork", "server.processes": 10, "server.backlog": 15 },
    },
  ],
  atMs: 80,
  selected: 20,
} as const satisfies Study;
