import type { Architecture } from "../architecture.ts";
import { UnitPerRequest } from "../unit-per-request.ts";

/**
 * A coroutine for each request, over as many processors as the host has cores (Go: GOMAXPROCS). A
 * waiting coroutine holds no processor, so nobody waits outside.
 */
export const coroutines = {
  id: "coroutines",
  label: "coroutines",
  sentence: "Each request gets a coroutine of its own, which costs almost nothing while it waits.",
  unit: "coroutine",
  unitMemory: "task",
  stands: "processes",
  takesTurns: false,
  isSpawned: false,
  shape: ({ processes, processors, cores }) => ({
    processes,
    units: 0,
    processors: processors ?? cores ?? Number.POSITIVE_INFINITY,
    isPreemptive: true,
    steals: true,
  }),
  open: (doorway) => new UnitPerRequest(doorway),
} as const satisfies Architecture;
