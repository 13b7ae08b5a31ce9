import { Hold, Mark } from "../trace/words.ts";
import type { Metric } from "./metric.ts";

const leaseSwitches = {
  id: "lease-switches",
  label: "Lease switches",
  unit: "count",
  sentence: "How often a request got another connection than the one it had before.",
  openTelemetry: null,
  compute: ({ trace: { holds, requestCount }, index }) => {
    let switches = 0;
    for (let task = 0; task < requestCount; task++) {
      let before = -1;
      for (const row of index.holdsOf(task)) {
        if (holds.kind[row] !== Hold.connection) continue;
        if (before >= 0 && holds.place[row] !== holds.place[before]) switches++;
        before = row;
      }
    }
    return switches;
  },
} as const satisfies Metric;

const sessionMismatches = {
  id: "session-mismatches",
  label: "Session mismatches",
  unit: "count",
  sentence: "How often a step relied on session state that was set on another connection.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(Mark.sessionMismatch),
} as const satisfies Metric;

const commitsElsewhere = {
  id: "commits-elsewhere",
  label: "Commits elsewhere",
  unit: "count",
  sentence: "Commits and rollbacks that reached a connection without that transaction.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(Mark.commitElsewhere),
} as const satisfies Metric;

/** What goes wrong when a request's statements run on several connections. */
export const session: readonly Metric[] = [leaseSwitches, sessionMismatches, commitsElsewhere];
