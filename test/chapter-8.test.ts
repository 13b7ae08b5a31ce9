/** What the lessons say of the sandwich (chapter 8) and of pinning (chapter 10), in the numbers. */
import { describe, expect, test } from "vitest";
import { simulateStudy } from "../scripts/simulate/simulated.ts";
import { toMs } from "../src/kernel/time.ts";
import type { Summary } from "../src/metrics/summary.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { sandwich } from "../src/scenario/catalogue/sandwich.ts";

/** The summaries of a study's first two variants. */
function compare(id: string): readonly [Summary, Summary] {
  const study = catalogue.find((one) => one.id === id);
  if (!study) throw new Error(`The catalogue has no ${id}.`);
  const [first, second] = simulateStudy(study).map(({ summary }) => summary);
  return [first!, second!];
}

function heldIdleShare({ heldMs, heldIdleMs }: Summary): number {
  return heldIdleMs / heldMs;
}

describe("the sandwich", () => {
  const [whole, each] = compare("sandwich");

  test("the request that the lesson points at waits a second; the 1.5 s are of those after it", () => {
    const { requests } = simulateStudy(sandwich)[0]!.facts;
    // The rest of its time, two queries and the call, is the same for all.
    const waitedMs = (request: number) =>
      toMs(requests.endedAt[request]! - requests.arrivedAt[request]!) - 500;
    expect(waitedMs(31)).toBeCloseTo(1_000, 0);
    const longerBefore = Array.from({ length: requests.count }, (_, i) => i).filter(
      (request) => request < 31 && waitedMs(request) > waitedMs(31),
    );
    expect(longerBefore).toEqual([]);
  });

  test("five connections held half a second each serve ten a second, not fifteen", () => {
    expect(whole.answered).toBe(300);
    expect(whole.throughputPerSecond).toBeCloseTo(9.9, 1);
    expect(whole.responseMs.p50 / 1_000).toBeCloseTo(5.3, 1);
    expect(whole.responseMs.p99 / 1_000).toBeCloseTo(10.3, 1);
  });

  test("who has a thread waits 1.5 s for a connection that nobody is using", () => {
    expect(whole.checkoutMs.max).toBe(1_500);
    expect(heldIdleShare(whole)).toBeCloseTo(0.98, 9);
    expect(whole.connections.peakLeased).toBe(5);
  });

  test("leased for each statement, everybody is served in 500 ms", () => {
    const { mean, max } = each.responseMs;
    expect([mean, max]).toEqual([500, 500]);
    expect(heldIdleShare(each)).toBe(0);
    expect(each.checkoutMs.max).toBe(0);
  });

  test("both runs have the same requests, and their connections the same work", () => {
    expect(each.requests).toBe(whole.requests);
    expect(each.heldMs).toBe(whole.heldMs - whole.heldIdleMs);
  });
});

test("the call moved to the end changes nothing: the lease lasts as long as the request", () => {
  const [between, after] = compare("sandwich-call-last");
  expect(after.responseMs).toEqual(between.responseMs);
  expect(after.throughputPerSecond).toBe(between.throughputPerSecond);
  expect(heldIdleShare(after)).toBeCloseTo(heldIdleShare(between), 9);
});

test("the call moved to the front holds nothing: everybody is served in 500 ms", () => {
  const [between, before] = compare("sandwich-call-first");
  expect(between.responseMs.p99 / 1_000).toBeCloseTo(10.3, 1);
  expect([before.responseMs.mean, before.responseMs.max]).toEqual([500, 500]);
});

describe("pinned by a transaction", () => {
  const [inside, before] = compare("pinned");

  test("four connections held 208 ms each serve 19 a second of 40", () => {
    // 4 / 0.208 s = 19.2; chance decides who of the 800 that come is among them.
    expect(inside.throughputPerSecond).toBeCloseTo(19.1, 0);
    expect(Math.abs(inside.requests - 800)).toBeLessThan(4 * Math.sqrt(800));
    expect(inside.timedOut / inside.requests).toBeGreaterThan(0.35);
    expect(inside.timedOut / inside.requests).toBeLessThan(0.6);
    expect(inside.answered + inside.timedOut).toBe(inside.requests);
  });

  test("and are pinned all the time that they are leased, at work for 4 % of it", () => {
    expect(inside.pinnedMs).toBe(inside.heldMs);
    expect(heldIdleShare(inside)).toBeCloseTo(200 / 208, 9);
  });

  test("with the call before the transaction nobody fails, and nobody waits much", () => {
    expect(before.answered).toBe(before.requests);
    expect(before.responseMs.p50).toBe(208);
    expect(before.responseMs.p99).toBeLessThan(212);
  });
});
