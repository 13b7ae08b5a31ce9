import { families } from "./families.ts";
import type { Metric } from "./metric.ts";

/** Every number of a whole run. */
export const metrics: readonly Metric[] = families.flatMap((family) => family.metrics);
