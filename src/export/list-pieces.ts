/** A list of numbers as JSON, some at a time. */
export function* listPieces(count: number, numberAt: (row: number) => number): Generator<string> {
  yield "[";
  for (let row = 0; row < count; row++) yield `${row > 0 ? "," : ""}${numberAt(row)}`;
  yield "]";
}
