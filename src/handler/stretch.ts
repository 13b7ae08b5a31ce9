/** From one happening to another, by their places. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Does one begin inside the other and end outside of it? */
export function crosses(a: Stretch, b: Stretch): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  return first.from < second.from && second.from < first.to && first.to < second.to;
}
