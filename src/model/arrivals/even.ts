import { MICROS_PER_SECOND } from "../../kernel/time.ts";
import type { ArrivalKind } from "../arrivals.ts";

/** One every 1/rate seconds from 0 on, each rounded by itself so that no error adds up. */
export const even = {
  id: "even",
  label: "evenly",
  sentence: "Requests arrive at equal distances.",
  arrivals:
    ({ perSecond, lasting }) =>
    () => {
      // 1.1 a second for a minute are 66, not the 66.00000000000001 of floating point.
      const count = Math.ceil((lasting * perSecond) / MICROS_PER_SECOND - 1e-6);
      return Float64Array.from({ length: count }, (_, i) =>
        Math.round((i * MICROS_PER_SECOND) / perSecond),
      );
    },
} as const satisfies ArrivalKind;
