import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 2: threads share a process's memory, and what they share can stop them. */
export const threads = {
  id: "threads",
  title: "Sharing a room",
  hook: "Four threads in one process wait side by side as well as four processes do. Why do they not compute side by side?",
  base: {
    ...lessonScenario,
    program: "compute 100",
    server: { ...lessonScenario.server, architecture: "thread-pool", threads: 4, quantumMs: 5 },
  },
  variants: [
    { label: "Without a lock", note: "Java, Go, C", changes: {} },
    {
      label: "One interpreter lock",
      note: "Python; Ruby too, in longer turns",
      changes: { "server.interpreterLock": true },
    },
    {
      label: "The lock, and mostly waiting",
      note: "as a web request does",
      changes: { "server.interpreterLock": true, program: "compute 5; call 90; compute 5" },
    },
  ],
  atMs: 60,
  selected: 2,
} as const satisfies Study;
