/** Some 64 kB: so large that there are few of them, so small that one is made in no time. */
const PIECE = 65_536;

/** Joins lines to pieces of a text that are worth being handed on. */
export function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
