/**
 * The 99.95 % two-sided quantile of Student's t with 19 degrees of freedom: the half-width, in
 * standard errors, of the interval that 20 independent runs give.
 */
const T_19 = 4.1869;

export interface Interval {
  readonly mean: number;
  readonly halfWidth: number;
}

/** The interval for the mean of 20 independent values. */
export function interval(values: readonly number[]): Interval {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, halfWidth: T_19 * Math.sqrt(squares / (n - 1) / n) };
}
