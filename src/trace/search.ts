/** How many of the ascending `times`, of which `count` are filled, are at or before `at`. */
export function countUpTo(times: Float64Array, at: number, count = times.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the rows, which are in the order of their `times`, are at or before `at`. */
export function countRowsUpTo(rows: Int32Array, times: Float64Array, at: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[rows[middle]!]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending `times`, of which `count` are filled, are before `at`. */
export function countBefore(times: Float64Array, at: number, count = times.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Do the first `count` of the `times` ascend? */
export function isAscending(times: Float64Array, count = times.length): boolean {
  for (let i = 1; i < count; i++) if (times[i - 1]! > times[i]!) return false;
  return true;
}
