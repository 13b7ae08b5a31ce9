import { describe, expect, test } from "vitest";
import { ideal, ms, poisson, poolOf } from "../scripts/validate/experiment.ts";
import { type Sample, sample } from "../scripts/validate/station-sample.ts";
import type { WaitingOrderId } from "../src/model/waiting-order/index.ts";

/** M/M/4 at load 0.85: 170 requests a second, each of 20 ms on average. */
const LAMBDA = 170;
const MU = 50;
const SERVERS = 4;
const SECONDS = 600;

function served(waiting: WaitingOrderId): Sample {
  const scenario = {
    ...ideal,
    program: `query ~${ms(1 / MU)}`,
    arrivals: { ...poisson(LAMBDA), forMs: ms(SECONDS) },
    pool: { ...poolOf(SERVERS), waiting },
    seed: 1,
  };
  return sample(scenario, 5, { servers: SERVERS, watchesServers: false });
}

function mean(waits: Float64Array): number {
  return waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
}

function p99(waits: Float64Array): number {
  return waits[Math.ceil(0.99 * waits.length) - 1]!;
}

/** Erlang's C: the chance to wait, over what is left of the servers' time. */
function meanWaitByTheory(): number {
  const load = LAMBDA / MU;
  let below = 0;
  let term = 1;
  for (let n = 0; n < SERVERS; n++) {
    below += term;
    term *= load / (n + 1);
  }
  const full = term / (1 - load / SERVERS);
  return full / (below + full) / (SERVERS * MU - LAMBDA);
}

describe("who of the waiters is served first", () => {
  const first = served("first-come");
  const random = served("random");
  const last = served("last-come");

  test("changes nothing about the mean wait, which theory knows", () => {
    expect(meanWaitByTheory()).toBeCloseTo(0.02298, 5);
    for (const { waits } of [first, random, last]) {
      expect(Math.abs(mean(waits) / mean(first.waits) - 1)).toBeLessThan(0.005);
      expect(Math.abs(mean(waits) / meanWaitByTheory() - 1)).toBeLessThan(0.08);
    }
  });

  test("changes who waits long: the first come spread least, the last come most", () => {
    expect(p99(random.waits)).toBeGreaterThan(1.2 * p99(first.waits));
    expect(p99(last.waits)).toBeGreaterThan(1.5 * p99(random.waits));
  });

  test("and newcomers who overtake have no chance where nobody takes time to wake", () => {
    expect(served("barging").waits).toEqual(first.waits);
  });
});
