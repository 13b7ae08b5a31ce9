import { exponential } from "../../kernel/exponential.ts";
import { MICROS_PER_SECOND } from "../../kernel/time.ts";
import type { ArrivalKind } from "../arrivals.ts";

/** Independent of one another: exponential gaps. The sum is rounded, not the gap. */
export const poisson = {
  id: "poisson",
  label: "by chance (Poisson)",
  sentence: "Requests come independently of one another, as from many strangers.",
  arrivals:
    ({ perSecond, lasting }) =>
    (chance) => {
      const meanGap = MICROS_PER_SECOND / perSecond;
      const times: number[] = [];
      for (let at = meanGap * exponential(chance); at < lasting; ) {
        times.push(Math.round(at));
        at += meanGap * exponential(chance);
      }
      return Float64Array.from(times);
    },
} as const satisfies ArrivalKind;
