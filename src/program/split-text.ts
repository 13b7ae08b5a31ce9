import { type Piece, slice, trim } from "./piece.ts";

/** The programs of a mix. */
export function splitPrograms(piece: Piece): Piece[] {
  let from = 0;
  const pieces: Piece[] = [];
  for (const { index } of piece.text.matchAll(/\|/g)) {
    pieces.push(slice(piece, from, index));
    from = index + 1;
  }
  return [...pieces, slice(piece, from, piece.text.length)];
}

/** The steps of a program or of a branch, without the empty ones. */
export function splitSteps(piece: Piece): Piece[] {
  return splitOutsideBraces(piece, ";\n")
    .map(trim)
    .filter(({ text }) => text !== "");
}

/** The branches of a parallel step. */
export function splitBranches(piece: Piece): Piece[] {
  return splitOutsideBraces(piece, "&");
}

/** Braces mean something behind `parallel` alone, and where they are closed. */
const OPENS = /^\s*parallel\s*$/i;

function splitOutsideBraces(piece: Piece, separators: string): Piece[] {
  const { text } = piece;
  const ends = closingBraces(text);
  const pieces: Piece[] = [];
  let from = 0;
  // Where the step begins that may be a parallel one; −1: it has had its brace.
  let step = 0;
  const mark = /[;\n&{]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    if (found[0] === "{") {
      const end = step >= 0 && OPENS.test(text.slice(step, at)) ? ends.get(at) : undefined;
      if (end !== undefined) mark.lastIndex = end;
      step = -1;
      continue;
    }
    step = at + 1;
    if (!separators.includes(found[0])) continue;
    pieces.push(slice(piece, from, at));
    from = at + 1;
  }
  return [...pieces, slice(piece, from, text.length)];
}

/** Where each brace is closed, as if all of them had a meaning. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === "{") {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined) ends.set(start, index);
  }
  return ends;
}
