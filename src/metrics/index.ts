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

/** Every number of a whole run. */
export const metrics: readonly Metric[] = [
  ...response,
  ...checkout,
  ...operation,
  throughput,
  makespan,
  ...outcomes,
  heldIdle,
  heldIdleShare,
  held,
  pinned,
  connectionsPeak,
  queryingPeak,
  leasedPeak,
  connectionsOpened,
  connectionsRejected,
  ...churn,
  ...timeouts,
  ...session,
  ...waits,
  ...queueLengths,
  ...utilisation,
  ...memory,
  littlesLaw,
];
