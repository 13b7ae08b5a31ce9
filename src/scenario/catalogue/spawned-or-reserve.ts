import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** A thread for each connection: spawned for it, or one of a reserve. */
export const spawnedOrReserve = {
  id: "spawned-or-reserve",
  title: "Spawned, or in reserve",
  hook: "Three hundred connections, a thread for each while it lasts. What does a reserve of threads save, and who pays for it?",
  base: {
    ...lessonScenario,
    program: "compute 0.2; call 100",
    arrivals: { ...lessonScenario.arrivals, count: 300 },
    server: {
      ...lessonScenario.server,
      architecture: "thread-per-connection",
      spawnMs: 0.03,
      switchMs: 0.003,
    },
  },
  variants: [
    { label: "A thread for each", note: "MySQL without its cache", changes: {} },
    {
      label: "Two hundred in reserve",
      note: "minSpareThreads=200",
      changes: { "server.architecture": "thread-pool", "server.threads": 200 },
    },
    {
      label: "Five in reserve",
      note: "Puma",
      changes: { "server.architecture": "thread-pool", "server.threads": 5 },
    },
  ],
  atMs: 60,
  selected: 250,
} as const satisfies Study;
