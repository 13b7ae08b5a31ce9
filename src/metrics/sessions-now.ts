import { type Activity, activityAt } from "../trace/activity.ts";
import type { PlayheadMetric } from "./metric.ts";

/** How many sessions of the database are in a state; behind a pooler those that it has. */
function sessions(id: string, label: string, state: string, key: keyof Activity): PlayheadMetric {
  return {
    id,
    label,
    unit: "count",
    sentence: `Sessions of the database that \`pg_stat_activity\` calls "${state}"; of a pooler, where there is one.`,
    openTelemetry: null,
    // Of a run that is over nothing is said any more: connections are counted until then, too.
    compute: ({ trace }, at) => (at < trace.endedAt ? activityAt(trace, at)[key] : 0),
  };
}

/** What the database itself sees of its connections at a moment. */
export const sessionsNow: readonly PlayheadMetric[] = [
  sessions("session-active-now", "Sessions, active", "active", "active"),
  sessions("session-idle-now", "Sessions, idle", "idle", "idle"),
  sessions(
    "session-in-transaction-now",
    "Sessions, idle in transaction",
    "idle in transaction",
    "idleInTransaction",
  ),
  sessions(
    "session-aborted-now",
    "Sessions, idle in transaction (aborted)",
    "idle in transaction (aborted)",
    "aborted",
  ),
];
