import { toMs } from "../kernel/time.ts";
import type { Change, Intervention, Limit, Pace } from "./intervention.ts";

/** An intervention as it is named beside its moment. */
export interface ToldIntervention {
  readonly at: number;
  readonly words: string;
}

export function tellIntervention({ at, change }: Intervention): ToldIntervention {
  return { at, words: changeWords(change) };
}

/** What is changed, in a few words: "calls take 900 ms", "the database restarts". */
export function changeWords(change: Change): string {
  switch (change.kind) {
    case "pace":
      return `${change.of === "call" ? "calls" : "queries"} take ${paceWords(change.pace)}`;
    case "restart":
      return change.lasting === 0
        ? "the database restarts"
        : `the database restarts, away for ${toMs(change.lasting)} ms`;
    case "leak":
      return change.count === 1 ? "a connection leaks" : `${change.count} connections leak`;
    case "limit":
      return change.to === null
        ? `no ${limitWords[change.of]}`
        : `${limitWords[change.of]} ${change.to}${change.of === "pool.checkoutTimeoutMs" ? " ms" : ""}`;
  }
}

function paceWords(pace: Pace): string {
  if (pace.kind === "as-before") return "as long as before";
  return pace.kind === "always" ? `${toMs(pace.micros)} ms` : `${pace.factor} times as long`;
}

const limitWords: Readonly<Record<Limit, string>> = {
  "pool.max": "pool size",
  "pool.maxIdle": "idle cap",
  "pool.checkoutTimeoutMs": "checkout timeout",
  "database.maxConnections": "database limit",
};
