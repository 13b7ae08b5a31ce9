import type { Architecture } from "../architecture.ts";
import { threadsAtOnce } from "../interpreter-lock.ts";
import { UnitPerRequest } from "../unit-per-request.ts";

/**
 * A thread spawned for each request, and gone with it (MySQL without its thread cache,
 * sql/conn_handler/connection_handler_per_thread.cc; Python's ThreadingMixIn).
 */
export const threadPerConnection = {
  id: "thread-per-connection",
  label: "thread for each request",
  sentence: "A thread is started for each request, and ends with it.",
  unit: "thread",
  unitMemory: "thread",
  stands: "processes",
  takesTurns: false,
  isSpawned: true,
  shape: (settings) => ({
    processes: settings.processes,
    units: 0,
    processors: threadsAtOnce(settings),
    isPreemptive: true,
    steals: false,
  }),
  open: (doorway) => new UnitPerRequest(doorway),
} as const satisfies Architecture;
