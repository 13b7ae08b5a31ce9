import { PER_MB } from "../trace/memory.ts";
import { peakOf } from "../trace/series.ts";
import type { Metric } from "./metric.ts";

const memoryPeak = {
  id: "memory-peak",
  label: "Memory of the server, peak",
  unit: "mb",
  sentence:
    "The most memory that processes, threads and tasks of the server had at once; what forked processes share counts once.",
  openTelemetry: "process.memory.usage",
  compute: (facts) => peakOf(facts.serverMemory) / PER_MB,
} as const satisfies Metric;

const databaseMemoryPeak = {
  id: "database-memory-peak",
  label: "Memory of the database, peak",
  unit: "mb",
  sentence: "The most memory that the database's connections took at once, each its backend's.",
  openTelemetry: null,
  compute: (facts) => facts.trace.memory.backendMb * peakOf(facts.databaseConnections),
} as const satisfies Metric;

export const memory: readonly Metric[] = [memoryPeak, databaseMemoryPeak];
