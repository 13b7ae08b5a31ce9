import type { Architecture } from "../architecture.ts";
import { UnitPerRequest } from "../unit-per-request.ts";

/**
 * A virtual thread for each request (Java from 21): it leaves its carrier thread whenever it waits.
 * There are as many carriers as cores, they steal from one another, and nobody who computes is made
 * to give one up (openjdk/jdk java/lang/VirtualThread.java). Pinned carriers are left out.
 */
export const virtualThreads = {
  id: "virtual-threads",
  label: "virtual threads",
  sentence: "Each request gets a light thread, which keeps its carrier until it waits.",
  unit: "virtual thread",
  unitMemory: "task",
  stands: "processes",
  takesTurns: false,
  isSpawned: false,
  shape: ({ processes, cores }) => ({
    processes,
    units: 0,
    processors: cores ?? Number.POSITIVE_INFINITY,
    isPreemptive: false,
    steals: true,
  }),
  open: (doorway) => new UnitPerRequest(doorway),
} as const satisfies Architecture;
