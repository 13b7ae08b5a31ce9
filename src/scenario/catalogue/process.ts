import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 1: a process computes for a tenth of its time, and yet serves one request at a time. */
export const process = {
  id: "process",
  title: "One program running",
  hook: "Four cores, four requests, one process. Why does the last answer take 400 ms while the cores are idle 97 % of the time?",
  base: {
    ...lessonScenario,
    program: "compute 5; call 90; compute 5",
    server: { ...lessonScenario.server, architecture: "prefork" },
  },
  variants: [
    { label: "One process", note: "150 MB", changes: {} },
    { label: "Two processes", note: "300 MB", changes: { "server.processes": 2 } },
    { label: "Four processes", note: "600 MB", changes: { "server.processes": 4 } },
  ],
  atMs: 150,
  selected: 3,
} as const satisfies Study;
