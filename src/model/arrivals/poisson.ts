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
      // Three standard deviations above the mean; one run in a thousand needs more.
      const mean = lasting / meanGap;
      let times = new Float64Array(Math.ceil(mean + 3 * Math.sqrt(mean) + 8));
      let count = 0;
      // One call alone is compiled into the loop, and its result then never boxed.
      for (let at = 0; ; count++) {
        at += meanGap * exponential(chance);
        if (at >= lasting) return times.subarray(0, count);
        if (count === times.length) times = doubled(times);
        times[count] = Math.floor(at + 0.5);
      }
    },
} as const satisfies ArrivalKind;

function doubled(times: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(times.length * 2);
  wider.set(times);
  return wider;
}
