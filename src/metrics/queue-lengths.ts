import { areaOf } from "../trace/series.ts";
import { Wait } from "../trace/words.ts";
import type { Metric } from "./metric.ts";

function meanWaiting(id: string, label: string, what: string, reason: Wait): Metric {
  return {
    id,
    label,
    unit: "ratio",
    sentence: `How many requests waited ${what}, on average from the first arrival to the last end.`,
    openTelemetry: null,
    compute: (facts) => areaOf(facts.waiting(reason), facts.trace.endedAt) / facts.makespan,
  };
}

/** How long the lines were. */
export const queueLengths: readonly Metric[] = [
  meanWaiting("outside-mean", "Waiting outside, mean", "outside", Wait.unit),
  meanWaiting("line-mean", "Waiting for a connection, mean", "for a connection", Wait.connection),
  meanWaiting("run-queue-mean", "Waiting for a core, mean", "for a core", Wait.core),
  meanWaiting("turn-mean", "Waiting for a turn, mean", "for their turn", Wait.processor),
];
