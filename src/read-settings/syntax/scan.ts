const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const QUOTES = new Set(['"', "'", "`"]);

/** How comments begin; all of them go on to the end of the line, save those between slash and star. */
export type Comments = "slash" | "hash" | "semicolon";

const LINE_COMMENT: Readonly<Record<Comments, readonly string[]>> = {
  slash: ["//"],
  hash: ["#"],
  semicolon: [";", "#"],
};

/** The text with spaces where comments were, so that every place stays the same. */
export function withoutComments(text: string, comments: Comments): string {
  const starts = LINE_COMMENT[comments];
  let plain = "";
  for (let i = 0; i < text.length; ) {
    const end = commentEnd(text, i, starts, comments === "slash");
    if (end > i) {
      plain += text.slice(i, end).replace(/[^\n]/g, " ");
      i = end;
      continue;
    }
    const next = QUOTES.has(text[i]!) ? quoteEnd(text, i) : i + 1;
    plain += text.slice(i, next);
    i = next;
  }
  return plain;
}

function commentEnd(text: string, at: number, starts: readonly string[], hasBlocks: boolean) {
  if (hasBlocks && text.startsWith("/*", at)) {
    const end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (!starts.some((start) => text.startsWith(start, at))) return at;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Behind the closing quote; a quote that is not closed in its line is an apostrophe. */
function quoteEnd(text: string, at: number): number {
  const quote = text[at]!;
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i + 1;
    else if (text[i] === "\n") break;
  }
  return at + 1;
}

/** The place of the bracket that closes the one at `at`; the text's end where none does. */
export function closing(text: string, at: number): number {
  const open: string[] = [];
  for (let i = at; i < text.length; ) {
    const sign = text[i]!;
    if (QUOTES.has(sign)) {
      i = quoteEnd(text, i);
      continue;
    }
    if (sign in CLOSING) open.push(CLOSING[sign]!);
    else if (sign === open.at(-1)) open.pop();
    if (open.length === 0) return i;
    i++;
  }
  return text.length;
}

/** A piece of a text, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** What stands between commas that are in no brackets and no quotes. */
export function splitArguments(text: string, at = 0): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; ) {
    const sign = text[i]!;
    if (QUOTES.has(sign)) {
      i = quoteEnd(text, i);
      continue;
    }
    if (sign in CLOSING) depth++;
    else if (sign === ")" || sign === "]" || sign === "}") depth--;
    else if (sign === "," && depth <= 0) {
      pieces.push({ text: text.slice(start, i), at: at + start });
      start = i + 1;
    }
    i++;
  }
  pieces.push({ text: text.slice(start), at: at + start });
  return pieces;
}

/** A text whose quotes are the same at both ends, without them. */
export function unquoted(text: string): string {
  const [first] = text;
  const isQuoted =
    text.length > 1 && first !== undefined && QUOTES.has(first) && text.endsWith(first);
  return isQuoted ? text.slice(1, -1) : text;
}
