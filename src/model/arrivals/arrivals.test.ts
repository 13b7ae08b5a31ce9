import { describe, expect, test } from "vitest";
import { Purpose, Stream } from "../../kernel/random.ts";
import type { ArrivalKind, ArrivalSettings } from "../arrivals.ts";
import { burst } from "./burst.ts";
import { closed } from "./closed.ts";
import { even } from "./even.ts";
import { arrivalKinds } from "./index.ts";
import { list } from "./list.ts";
import { poisson } from "./poisson.ts";
import { steps } from "./steps.ts";

const settings: ArrivalSettings = {
  count: 5,
  perSecond: 100,
  lasting: 1_000_000,
  at: [30, 10],
  rates: [],
  users: 3,
  thinkTime: 100,
};

function times(kind: ArrivalKind, changes: Partial<ArrivalSettings> = {}, seed = 1): number[] {
  return [...kind.arrivals({ ...settings, ...changes })(new Stream(seed, Purpose.arrivals))];
}

test("all at once", () => {
  expect(times(burst, { count: 3 })).toEqual([0, 0, 0]);
});

describe("evenly", () => {
  test("from 0 on, at equal distances, until the end", () => {
    expect(times(even, { perSecond: 4 })).toEqual([0, 250_000, 500_000, 750_000]);
  });

  test("no error adds up where the distance is no whole microsecond", () => {
    const at = times(even, { perSecond: 3, lasting: 100_000_000 });
    expect(at).toHaveLength(300);
    expect(at.slice(0, 4)).toEqual([0, 333_333, 666_667, 1_000_000]);
    expect(at[297]).toBe(99_000_000);
  });

  test("nobody comes at the end itself, however the rate is rounded", () => {
    expect(times(even, { perSecond: 1.1, lasting: 60_000_000 })).toHaveLength(66);
    for (let tenths = 1; tenths <= 3_000; tenths++) {
      const at = times(even, { perSecond: tenths / 10, lasting: 10_000_000 });
      expect(at).toHaveLength(tenths);
      expect(at.at(-1)).toBeLessThan(10_000_000);
    }
  });

  test("slower than one in all that time is one", () => {
    expect(times(even, { perSecond: 0.1 })).toEqual([0]);
  });
});

describe("at given times", () => {
  test("in order, whatever the order of the list", () => {
    expect(times(list, { at: [300, 100, 200, 100] })).toEqual([100, 100, 200, 300]);
    expect(times(list, { at: [] })).toEqual([]);
  });
});

describe("by chance", () => {
  const longer = { perSecond: 1_000, lasting: 100_000_000 };

  test("as many as the rate says, give or take", () => {
    // 100,000 expected, with a standard deviation of 316.
    expect(Math.abs(times(poisson, longer).length - 100_000)).toBeLessThan(1_265);
  });

  test("as often two in a millisecond as independence says", () => {
    const perMs = new Array<number>(100_000).fill(0);
    for (const at of times(poisson, longer)) perMs[Math.min(99_999, Math.floor(at / 1_000))]!++;
    // e^-1, e^-1, e^-1/2, e^-1/6 of the milliseconds have 0, 1, 2, 3.
    for (const [count, share] of [0.36788, 0.36788, 0.18394, 0.06131].entries()) {
      const found = perMs.filter((one) => one === count).length;
      expect(Math.abs(found - 100_000 * share)).toBeLessThan(620);
    }
  });

  test("in order, in whole microseconds, within the time", () => {
    const at = times(poisson, longer);
    expect(at.filter((one) => !Number.isInteger(one) || one < 0 || one > 100_000_000)).toEqual([]);
    expect(at.filter((one, i) => i > 0 && one < at[i - 1]!)).toEqual([]);
  });

  test("the seed decides; a longer time only adds some", () => {
    expect(times(poisson, {}, 2)).not.toEqual(times(poisson, {}, 1));
    const short = times(poisson, { lasting: 500_000 });
    expect(times(poisson).slice(0, short.length)).toEqual(short);
  });

  test("the rate stretches the same chance", () => {
    const fast = times(poisson, { perSecond: 200, lasting: 500_000 });
    const slow = times(poisson);
    expect(fast.length).toBe(slow.length);
    expect(Math.max(...fast.map((at, i) => Math.abs(2 * at - slow[i]!)))).toBeLessThanOrEqual(1);
  });
});

describe("by chance, in steps", () => {
  const quietThenBusy = [
    { from: 20_000_000, perSecond: 100 },
    { from: 60_000_000, perSecond: 1_000 },
    { from: 80_000_000, perSecond: 0 },
    { from: 90_000_000, perSecond: 500 },
  ];
  const longer = { rates: quietThenBusy, lasting: 100_000_000 };

  test("each rate for as long as it holds; before the first and at a rate of 0 nobody", () => {
    const at = times(steps, longer);
    const between = (from: number, to: number) =>
      at.filter((one) => one >= from * 1e6 && one < to * 1e6).length;
    expect([between(0, 20), between(80, 90)]).toEqual([0, 0]);
    // Four standard deviations of 4,000, 20,000 and 5,000.
    expect(Math.abs(between(20, 60) - 4_000)).toBeLessThan(253);
    expect(Math.abs(between(60, 80) - 20_000)).toBeLessThan(566);
    expect(Math.abs(between(90, 100) - 5_000)).toBeLessThan(283);
  });

  test("in order, in whole microseconds, within the time", () => {
    const at = times(steps, longer);
    expect(at.filter((one) => !Number.isInteger(one) || one < 0 || one > 100_000_000)).toEqual([]);
    expect(at.filter((one, i) => i > 0 && one < at[i - 1]!)).toEqual([]);
  });

  test("a rate that changes later leaves those before it alone", () => {
    const calmer = quietThenBusy.with(1, { from: 60_000_000, perSecond: 200 });
    const early = (at: number[]) => at.filter((one) => one < 60_000_000);
    expect(early(times(steps, { ...longer, rates: calmer }))).toEqual(early(times(steps, longer)));
  });

  test("with one rate from 0 on they come as by chance alone", () => {
    const one = { rates: [{ from: 0, perSecond: 100 }] };
    expect(times(steps, one)).toEqual(times(poisson));
  });
});

test("users all send at the start; what comes later, the run brings about", () => {
  expect(times(closed)).toEqual([0, 0, 0]);
});

test.each(arrivalKinds)("$id: no arrivals in no time are no trouble", (kind) => {
  const none = { count: 0, lasting: 0, at: [] };
  expect(times(kind, none)).toEqual([]);
});
