import { Wait } from "../../src/trace/words.ts";
import { formatExact } from "./format.ts";

/** What somebody waits for that others have: "a connection"; what is waited for outside is a unit. */
export function placeWord(wait: Wait, unit: string): string {
  switch (wait) {
    case Wait.unit:
      return `a ${unit}`;
    case Wait.connection:
      return "a connection";
    case Wait.serverConnection:
      return "a connection of the pooler";
    case Wait.helper:
      return "a helper thread";
    default:
      return "a core";
  }
}

/** A wait for what others have, in words. */
export interface BlockingWords {
  readonly place: string;
  readonly until: number;
  /** Who lets go of it then; empty: nobody had it. */
  readonly by: string;
  readonly isGot: boolean;
  /** Who has all there is at the playhead; empty: it does not wait then. */
  readonly now: string;
}

/** Who waits for whom: what the arrows between rows say. */
export const blockings = {
  /** "until request 26 releases a connection at 3.067 s; held now by requests 20–24". */
  clause: ({ place, until, by, isGot, now }: BlockingWords) => {
    const free = by === "" ? `${place} is free` : `${by} releases ${place}`;
    const end = isGot ? `until ${free} at` : "in vain until";
    const holders = now === "" ? "" : `; held now by ${now}`;
    return `${end} ${formatExact(until)}${holders}`;
  },
  tableOf: (letter: string, label: string) => `${letter} ${label}: who waits for whom`,
  columns: ["Who waits", "For", "From", "Until", "Released then by", "Held now by"],
  gotNone: "gets none",
  nobody: "nobody",
  none: "Nobody waits for what others have in this time.",
} as const;
