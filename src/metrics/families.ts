import { checkout } from "./checkout.ts";
import { churn } from "./churn.ts";
import {
  connectionsOpened,
  connectionsPeak,
  connectionsRejected,
  leasedPeak,
  queryingPeak,
} from "./connections.ts";
import { held, heldIdle, heldIdleShare, pinned } from "./held.ts";
import { littlesLaw } from "./littles-law.ts";
import { memory } from "./memory.ts";
import type { Metric } from "./metric.ts";
import { operation } from "./operation.ts";
import { outcomes } from "./outcomes.ts";
import { queueLengths } from "./queue-lengths.ts";
import { response } from "./response.ts";
import { session } from "./session.ts";
import { makespan, throughput } from "./throughput.ts";
import { timeouts } from "./timeouts.ts";
import { utilisation } from "./utilisation.ts";
import { waits } from "./waits.ts";

/** Numbers of a whole run that belong together. */
export interface Family {
  readonly id: string;
  readonly label: string;
  readonly metrics: readonly Metric[];
}

/** Every number of a whole run, by what it is about. */
export const families: readonly Family[] = [
  { id: "response", label: "Response time", metrics: response },
  { id: "checkout", label: "Checkout", metrics: checkout },
  { id: "operation", label: "Statements", metrics: operation },
  { id: "outcomes", label: "Requests", metrics: [throughput, makespan, ...outcomes] },
  { id: "leases", label: "Leases", metrics: [heldIdle, heldIdleShare, held, pinned] },
  {
    id: "connections",
    label: "Connections",
    metrics: [connectionsPeak, queryingPeak, leasedPeak, connectionsOpened, connectionsRejected],
  },
  { id: "churn", label: "Opening and closing", metrics: churn },
  { id: "timeouts", label: "Timeouts and retries", metrics: timeouts },
  { id: "session", label: "Session state", metrics: session },
  { id: "time", label: "Where a request's time goes", metrics: waits },
  { id: "lines", label: "Lines", metrics: queueLengths },
  { id: "use", label: "Use", metrics: utilisation },
  { id: "memory", label: "Memory", metrics: memory },
  { id: "law", label: "Does the picture add up?", metrics: [littlesLaw] },
];
