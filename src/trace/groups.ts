/** Rows by key: the rows of key k are `rows[starts[k]]` … `rows[starts[k + 1] - 1]`. */
export interface Groups {
  readonly keyCount: number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

const NONE = new Int32Array(0);

/** Groups `count` rows by `keyOf`, in their order; rows with a negative key are left out. */
export function groupRows(count: number, keyCount: number, keyOf: (row: number) => number): Groups {
  const starts = new Int32Array(keyCount + 1);
  for (let row = 0; row < count; row++) {
    const key = keyOf(row);
    if (key >= 0) starts[key + 1] = starts[key + 1]! + 1;
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1] = starts[key + 1]! + starts[key]!;

  const rows = new Int32Array(starts[keyCount]!);
  const next = starts.slice();
  for (let row = 0; row < count; row++) {
    const key = keyOf(row);
    if (key < 0) continue;
    rows[next[key]!] = row;
    next[key] = next[key]! + 1;
  }
  return { keyCount, starts, rows };
}

/** Groups, each then put in the order of `from`. */
export function groupRowsByTime(
  count: number,
  keyCount: number,
  keyOf: (row: number) => number,
  from: Float64Array,
): Groups {
  const groups = groupRows(count, keyCount, keyOf);
  for (let key = 0; key < keyCount; key++) {
    insertionSort(groups.rows, groups.starts[key]!, groups.starts[key + 1]!, from);
  }
  return groups;
}

/** The rows of one key; none for a key that does not occur. */
export function rowsOf(groups: Groups, key: number): Int32Array {
  if (key < 0 || key >= groups.keyCount) return NONE;
  return groups.rows.subarray(groups.starts[key]!, groups.starts[key + 1]!);
}

/** Groups come nearly sorted (by their ends), which is what insertion is best at. */
function insertionSort(rows: Int32Array, start: number, end: number, by: Float64Array): void {
  for (let i = start + 1; i < end; i++) {
    const row = rows[i]!;
    const key = by[row]!;
    let hole = i;
    while (hole > start && by[rows[hole - 1]!]! > key) {
      rows[hole] = rows[hole - 1]!;
      hole--;
    }
    rows[hole] = row;
  }
}
