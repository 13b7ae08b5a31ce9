import { expect, test } from "vitest";
import { Purpose, Stream } from "./random.ts";

function draw(stream: Stream, count: number): number[] {
  return Array.from({ length: count }, () => stream.bits());
}

/** How far counts lie from being equal: some √(2 · degrees) around the degrees of freedom. */
function chiSquare(counts: readonly number[]): number {
  const mean = counts.reduce((a, b) => a + b) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

/** Within four standard deviations of what even chance gives. */
function expectEven(counts: readonly number[]): void {
  const degrees = counts.length - 1;
  expect(Math.abs(chiSquare(counts) - degrees)).toBeLessThan(4 * Math.sqrt(2 * degrees));
}

function countInto(buckets: number, values: Iterable<number>): number[] {
  const counts = new Array<number>(buckets).fill(0);
  for (const value of values) counts[value]!++;
  return counts;
}

/** What the model uses most: the first draws of many requests and steps. */
function* firstUniforms(seed: number, requests: number, step: number): Generator<number> {
  const stream = new Stream(seed, Purpose.durations);
  for (let request = 0; request < requests; request++) {
    stream.goTo(request, step);
    yield stream.uniform();
  }
}

test("the sequences never change: they are part of what a link means", () => {
  expect(draw(new Stream(1, Purpose.arrivals), 4)).toEqual([
    4233692518, 1097731625, 1644700479, 3079874765,
  ]);
  expect(draw(new Stream(Number.MAX_SAFE_INTEGER, Purpose.waiterChoice), 3)).toEqual([
    2996802116, 2880549874, 3097038540,
  ]);
  const stream = new Stream(1, Purpose.durations);
  stream.goTo(0, 0);
  expect(draw(stream, 3)).toEqual([832649670, 3049053789, 1829559525]);
  stream.goTo(7, 2);
  expect(draw(stream, 3)).toEqual([1671646335, 2178046081, 2012959677]);
});

test("the draws of a request and a step do not depend on who drew before", () => {
  const stream = new Stream(5, Purpose.durations);
  stream.goTo(3, 1);
  const expected = draw(stream, 5);
  stream.goTo(900, 4);
  draw(stream, 17);
  stream.goTo(3, 1);
  expect(draw(stream, 5)).toEqual(expected);
});

test("purposes, requests, steps and seeds each have chance of their own", () => {
  const seen = new Map<string, string>();
  for (const seed of [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
    for (const purpose of Object.values(Purpose)) {
      const stream = new Stream(seed, purpose);
      seen.set(draw(stream, 4).join(), `${seed} ${purpose}`);
      for (let request = 0; request < 20; request++) {
        for (let step = 0; step < 5; step++) {
          stream.goTo(request, step);
          seen.set(draw(stream, 4).join(), `${seed} ${purpose} ${request} ${step}`);
        }
      }
    }
  }
  expect(seen.size).toBe(7 * 6 * (1 + 20 * 5));
});

test("numbers lie evenly in [0, 1), in their high bits and in their low ones", () => {
  const stream = new Stream(11, Purpose.arrivals);
  const bits = draw(stream, 200_000);
  expectEven(
    countInto(
      256,
      bits.map((word) => word >>> 24),
    ),
  );
  expectEven(
    countInto(
      256,
      bits.map((word) => word & 0xff),
    ),
  );
  for (let i = 0; i < 1_000; i++) {
    const value = stream.uniform();
    expect(value >= 0 && value < 1).toBe(true);
  }
});

test("neighbours do not know of one another", () => {
  const stream = new Stream(12, Purpose.arrivals);
  const pairs = Array.from({ length: 200_000 }, () => stream.index(16) * 16 + stream.index(16));
  expectEven(countInto(256, pairs));
});

test("the first draws of successive requests, steps and seeds are chance as well", () => {
  for (const seed of [1, 2, 77]) {
    const values = [...firstUniforms(seed, 100_000, 0)];
    expectEven(
      countInto(
        128,
        values.map((value) => Math.floor(value * 128)),
      ),
    );
    const pairs = values.slice(1).map((value, i) => {
      return Math.floor(value * 12) * 12 + Math.floor(values[i]! * 12);
    });
    expectEven(countInto(144, pairs));
  }
  const steps = [...firstUniforms(1, 50_000, 0)].map((value) => Math.floor(value * 12));
  const next = [...firstUniforms(1, 50_000, 1)].map((value) => Math.floor(value * 12));
  const other = [...firstUniforms(2, 50_000, 0)].map((value) => Math.floor(value * 12));
  expectEven(
    countInto(
      144,
      steps.map((value, i) => value * 12 + next[i]!),
    ),
  );
  expectEven(
    countInto(
      144,
      steps.map((value, i) => value * 12 + other[i]!),
    ),
  );
});

test("an index is any of the first numbers, each as likely", () => {
  const stream = new Stream(3, Purpose.waiterChoice);
  expectEven(
    countInto(
      7,
      Array.from({ length: 70_000 }, () => stream.index(7)),
    ),
  );
  expect(stream.index(1)).toBe(0);
});
