import { type Entry, lineAt } from "../entry.ts";
import { closing, type Piece, splitArguments, unquoted } from "./scan.ts";

/** More than these are no settings any more. */
const MOST_CALLS = 100;

/** A call: its name and what stands in its brackets. */
export interface Call extends Piece {
  readonly name: string;
}

/** Calls of anything that the pattern names, in order; the pattern ends before the bracket. */
export function findCalls(code: string, named: RegExp): readonly Call[] {
  const calls: Call[] = [];
  const pattern = new RegExp(`(${named.source})\\s{0,20}\\(`, "g");
  for (const match of code.matchAll(pattern)) {
    if (calls.length === MOST_CALLS) break;
    const open = match.index + match[0].length - 1;
    const text = code.slice(open + 1, closing(code, open));
    calls.push({ name: match[1] ?? "", text, at: open + 1 });
  }
  return calls;
}

const KEYED = /^\s*["']?([A-Za-z_][\w.-]*)["']?\s*(?:=>|=(?!=)|:)\s*([\s\S]+)$/;

/**
 * The named ones among arguments, or the entries of an object: `max: 10`, `pool_size=5`, `"max_size": 4`.
 * What is in an object of its own comes with its name in front.
 */
export function keyedEntries(whole: string, { text, at }: Piece, before = ""): readonly Entry[] {
  return splitArguments(text, at).flatMap((piece): readonly Entry[] => {
    const [, key, value] = KEYED.exec(piece.text) ?? [];
    if (key === undefined || value === undefined) return [];
    const name = `${before}${key}`;
    const start = piece.at + piece.text.length - value.length;
    const trimmed = value.trim();
    const isNested = before.split(".").length < 5 && /^[{[]/.test(trimmed);
    if (!isNested) {
      const line = lineAt(whole, piece.at + piece.text.search(/\S/));
      return [{ name, text: unquoted(trimmed), line }];
    }
    const open = start + value.search(/\S/);
    const inside = { text: whole.slice(open + 1, closing(whole, open)), at: open + 1 };
    return keyedEntries(whole, inside, `${name}.`);
  });
}
