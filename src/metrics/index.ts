import { checkout } from "./checkout.ts";
import {
  connectionsOpened,
  connectionsPeak,
  connectionsRejected,
  leasedPeak,
  queryingPeak,
} from "./connections.ts";
import { held, heldIdle, heldIdleShare, pinned } from "./held.ts";
import { littlesLaw } from "./littles-law.ts";
import type { Metric } from "./metric.ts";
import { outcomes } from "./outcomes.ts";
import { response } from "./response.ts";
import { makespan, throughput } from "./throughput.ts";

/** Every number of a whole run. */
export const metrics: readonly Metric[] = [
  ...response,
  ...checkout,
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
  littlesLaw,
];
