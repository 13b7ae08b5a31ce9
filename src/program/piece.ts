/** A piece of a program's text that knows where it stands. */
export interface Piece {
  readonly text: string;
  /** In characters from 0. */
  readonly from: number;
}

/** Something wrong in a program's text, for the person who wrote it. */
export interface ProgramProblem {
  readonly message: string;
  /** Where in the text, in characters from 0; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

export function problemAt({ text, from }: Piece, message: string): ProgramProblem {
  return { from, to: from + text.length, message };
}

/** A part of a piece; `to` is exclusive. */
export function slice(piece: Piece, from: number, to: number): Piece {
  return { text: piece.text.slice(from, to), from: piece.from + from };
}

export function trim({ text, from }: Piece): Piece {
  return { text: text.trim(), from: from + text.length - text.trimStart().length };
}
