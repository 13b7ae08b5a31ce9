import { exponential } from "../../kernel/exponential.ts";
import { MICROS_PER_SECOND, type Micros, NEVER } from "../../kernel/time.ts";
import type { ArrivalKind, Rate } from "../arrivals.ts";

/**
 * Poisson with a rate that changes at given times. Each gap is drawn in units of the mean gap and
 * passed at the rate of the moment, so a rate that changes later leaves the arrivals before it alone.
 */
export const steps = {
  id: "steps",
  label: "by chance, in steps",
  sentence: "Requests come independently of one another, at a rate that changes at given times.",
  arrivals:
    ({ rates, lasting }) =>
    (chance) => {
      const times: Micros[] = [];
      let gap = exponential(chance);
      for (const { from, until, perMicro } of pieces(rates, lasting)) {
        let at = from;
        // At a rate of 0 no gap ever ends.
        while (at + gap / perMicro < until) {
          at += gap / perMicro;
          times.push(Math.floor(at + 0.5));
          gap = exponential(chance);
        }
        // Never less than nothing, however it is rounded.
        gap = Math.max(0, gap - (until - at) * perMicro);
      }
      return Float64Array.from(times);
    },
} as const satisfies ArrivalKind;

function pieces(rates: readonly Rate[], lasting: Micros) {
  return rates
    .map(({ from, perSecond }, i) => ({
      from,
      until: Math.min(lasting, rates[i + 1]?.from ?? NEVER),
      perMicro: perSecond / MICROS_PER_SECOND,
    }))
    .filter(({ from, until }) => from < until);
}
