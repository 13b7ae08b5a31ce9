import type { Entry } from "../entry.ts";
import { type Comments, unquoted, withoutComments } from "./scan.ts";

const PAIR = /^\s*([A-Za-z_][\w.\-[\]]*)\s*[=:]\s*(.*)$/;
const WORDS = /^\s*([A-Za-z_]\w*!?)[ \t(]+(\S.*)$/;

/** `name = value`, a line each; sections in brackets only part them. */
export function pairLines(text: string, comments: Comments): readonly Entry[] {
  return entries(text, comments, PAIR);
}

/** `name value`, as in Ruby's own little languages, and as postgresql.conf allows. */
export function wordLines(text: string, comments: Comments): readonly Entry[] {
  return entries(text, comments, WORDS);
}

function entries(text: string, comments: Comments, pattern: RegExp): readonly Entry[] {
  return withoutComments(text, comments)
    .split("\n")
    .flatMap((written, i) => {
      const [, name, value] = pattern.exec(written) ?? [];
      if (name === undefined || value === undefined) return [];
      return [{ name, text: unquoted(value.trim()), line: i + 1 }];
    });
}
