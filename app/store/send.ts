import { toMs } from "../../src/kernel/time.ts";
import { LATEST_BY_HAND_MS, MOST_BY_HAND } from "../../src/scenario/by-hand.ts";
import type { Variant } from "../../src/scenario/scenario.ts";
import { sending } from "../strings/sending.ts";
import { notify } from "./notice.ts";
import { usePlayback } from "./playback.ts";
import { change, useStudy } from "./study.ts";

const BY_HAND = "arrivals.byHandMs";

/** Puts a request of the visitor's own into the run, at the playhead, in every variant. */
export function sendRequest(): void {
  // While time passes the playhead may be within a microsecond.
  const at = Math.floor(usePlayback.getState().at);
  const atMs = toMs(at);
  const sent = useStudy.getState().study.base.arrivals.byHandMs;
  if (sent.length >= MOST_BY_HAND) notify(sending.tooMany(MOST_BY_HAND));
  else if (atMs > LATEST_BY_HAND_MS) notify(sending.tooLate(LATEST_BY_HAND_MS));
  else {
    change("final", ({ base, variants, ...study }) => ({
      ...study,
      base: { ...base, arrivals: { ...base.arrivals, byHandMs: [...sent, atMs] } },
      variants: variants.map((variant) => withOne(variant, atMs)),
    }));
    notify(sending.sent(at));
  }
}

/** A variant that has a list of its own has it there, too. */
function withOne(variant: Variant, atMs: number): Variant {
  const own = variant.changes[BY_HAND];
  if (!Array.isArray(own) || own.length >= MOST_BY_HAND) return variant;
  return { ...variant, changes: { ...variant.changes, [BY_HAND]: [...own, atMs] } };
}
