import { expect, test } from "vitest";
import { normal } from "./normal.ts";
import { Purpose, Stream } from "./random.ts";

const COUNT = 400_000;
const stream = new Stream(8, Purpose.durations);
const draws = Float64Array.from({ length: COUNT }, (_, request) => {
  stream.goTo(request, 3);
  return normal(stream);
});

function meanOfPower(power: number): number {
  return draws.reduce((sum, value) => sum + value ** power, 0) / COUNT;
}

test("mean 0, variance 1, no skew, and tails as heavy as they should be", () => {
  // Four standard errors: the even moments of a normal draw are 1, 3, 15, 105, 945, 10395.
  expect(Math.abs(meanOfPower(1))).toBeLessThan(4 * Math.sqrt(1 / COUNT));
  expect(Math.abs(meanOfPower(2) - 1)).toBeLessThan(4 * Math.sqrt((3 - 1) / COUNT));
  expect(Math.abs(meanOfPower(3))).toBeLessThan(4 * Math.sqrt(15 / COUNT));
  expect(Math.abs(meanOfPower(4) - 3)).toBeLessThan(4 * Math.sqrt((105 - 9) / COUNT));
});

test("as often above x as the table says", () => {
  // Abramowitz and Stegun, table 26.1.
  for (const [x, share] of [
    [0, 0.5],
    [1, 0.158655254],
    [2, 0.022750132],
    [3, 0.001349898],
    [4, 0.0000316712],
  ] as const) {
    const above = draws.filter((value) => value > x).length;
    expect(Math.abs(above - COUNT * share)).toBeLessThan(4 * Math.sqrt(COUNT * share));
  }
});

test("the draws never change: published links rest on them", () => {
  const one = new Stream(1, Purpose.durations);
  expect(Array.from({ length: 4 }, () => normal(one))).toEqual([
    -0.30149297511513534, 1.2370894831250419, 0.9242741748177679, 0.6055593522410617,
  ]);
});
