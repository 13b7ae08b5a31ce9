import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { exp, log } from "./exp-log.ts";

/** Below it a double has fewer than 52 bits, so no relative error can be promised. */
const LEAST_NORMAL = 2.2250738585072014e-308;
const LEAST = Number.MIN_VALUE;

/** Relative; where numbers become coarser, the last two of them are none. */
function errorOfExp(x: number): number {
  const expected = Math.exp(x);
  const error = Math.abs(exp(x) - expected);
  return expected < LEAST_NORMAL && error <= 2 * LEAST ? 0 : error / expected;
}

/** Relative; absolute where ln x is small. */
function errorOfLog(x: number): number {
  const expected = Math.log(x);
  return Math.abs(log(x) - expected) / Math.max(1, Math.abs(expected));
}

test("e^x is right to 1e-12 over all its range", () => {
  let worst = 0;
  for (let x = -745; x <= 709.7; x += 0.0137) worst = Math.max(worst, errorOfExp(x));
  for (let x = -1e-6; x <= 1e-6; x += 1e-9) worst = Math.max(worst, errorOfExp(x));
  expect(worst).toBeLessThan(1e-12);
});

test("ln x is right to 1e-12 over all its range", () => {
  let worst = 0;
  for (let power = -1_074; power <= 1_023; power++) {
    for (const m of [1, 1.1, 1.41, 1.42, 1.5, 1.999999]) {
      worst = Math.max(worst, errorOfLog(m * 2 ** power));
    }
  }
  for (let x = 0.9; x <= 1.1; x += 1e-5) worst = Math.max(worst, errorOfLog(x));
  expect(worst).toBeLessThan(1e-12);
});

test("any x will do", () => {
  fc.assert(
    fc.property(fc.double({ min: -745, max: 709.78, noNaN: true }), (x) => {
      expect(errorOfExp(x)).toBeLessThan(1e-12);
    }),
    tries(2_000, 200_000),
  );
  fc.assert(
    fc.property(fc.double({ min: LEAST, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      expect(errorOfLog(x)).toBeLessThan(1e-12);
    }),
    tries(2_000, 200_000),
  );
});

test("one undoes the other", () => {
  for (let x = -700; x <= 700; x += 0.37) expect(log(exp(x))).toBeCloseTo(x, 10);
});

test("e^x never falls as x grows, not even where the series begins anew", () => {
  for (let k = -20; k <= 20; k++) {
    const seam = (k + 0.5) * Math.LN2;
    for (let step = -20; step < 20; step++) {
      const x = seam + step * 1e-13;
      expect(exp(x + 1e-13)).toBeGreaterThanOrEqual(exp(x) * (1 - 3e-16));
    }
  }
});

test("at the edges", () => {
  expect(exp(0)).toBe(1);
  expect(exp(-0)).toBe(1);
  expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-746)).toBe(0);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exp(Number.NaN)).toBeNaN();
  // The last x before Infinity, and the last before 0.
  expect(errorOfExp(709.782712893384)).toBeLessThan(1e-12);
  expect(exp(-745.1332191019411)).toBe(LEAST);

  expect(log(1)).toBe(0);
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-1)).toBeNaN();
  expect(log(Number.NaN)).toBeNaN();
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("the last bits never change: traces of published links rest on them", () => {
  expect([-7.5, -1, 0.1, 1, 20].map(exp)).toMatchInlineSnapshot(`
    [
      0.0005530843701478336,
      0.36787944117144233,
      1.1051709180756477,
      2.7182818284590455,
      485165195.4097903,
    ]
  `);
  // √½ is where the halving ends.
  expect([1e-9, 0.1, Math.SQRT1_2, 0.75, 3, 1e9].map(log)).toMatchInlineSnapshot(`
    [
      -20.72326583694641,
      -2.3025850929940455,
      -0.3465735902799726,
      -0.2876820724517809,
      1.0986122886681098,
      20.72326583694641,
    ]
  `);
});
