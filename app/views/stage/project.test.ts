import { describe, expect, test } from "vitest";
import { churn } from "../../../src/scenario/catalogue/churn.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { twoAtOnce } from "../../../src/scenario/catalogue/two-at-once.ts";
import { applyChanges, variantScenario } from "../../../src/scenario/changes.ts";
import type { Changes } from "../../../src/scenario/scenario.ts";
import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { projectStage } from "./project.ts";

const leaseForRequest = runVariant(variantScenario(sandwich, 0));
const leaseForStatement = runVariant(variantScenario(sandwich, 1));

describe("the sandwich at the moment it opens", () => {
  const stage = projectStage(leaseForRequest, 2_450_000, true);

  test("all connections are held idle, and who waits is on a thread", () => {
    expect(stage.slots.every(({ state }) => state === ConnectionState.heldIdle)).toBe(true);
    expect(stage.waitingCount).toBe(12);
    expect(stage.outsideCount).toBe(0);
    expect(stage.units.filter(({ task }) => task >= 0)).toHaveLength(17);
  });

  test("the holders are away, calling, and their threads know it", () => {
    const holders = stage.slots.map(({ task }) => task).sort((a, b) => a - b);
    const callers = stage.tokens.filter(({ state }) => state === "calling");
    expect(callers.map(({ task }) => task)).toEqual(holders);
    for (const { unit, task } of callers) expect(stage.units[unit]?.task).toBe(task);
  });

  test("the same requests with a lease for each statement: nobody waits", () => {
    const other = projectStage(leaseForStatement, 2_450_000, true);
    expect(other.waitingCount).toBe(0);
    expect(other.slots.every(({ state }) => state === ConnectionState.idle)).toBe(true);
  });
});

test("who has two connections queries on the one that is querying", () => {
  for (const [variant, at] of [
    [0, 2_008_000],
    [1, 8_000],
  ] as const) {
    const { tokens, slots } = projectStage(
      runVariant(variantScenario(twoAtOnce, variant)),
      at,
      false,
    );
    const querying = tokens.filter(({ state }) => state === "querying");
    expect(querying.length).toBeGreaterThan(0);
    for (const { to } of querying) {
      const slot = to.kind === "database" ? slots[to.slot] : undefined;
      expect(slot?.state).toBe(ConnectionState.querying);
    }
  }
});

describe("on the way", () => {
  test("a request sets out when its wait begins, and has arrived before it ends", () => {
    const wait = leaseForRequest.index.waitsOf(31)[0]!;
    const since = leaseForRequest.trace.waits.from[wait]!;
    const progressAt = (at: number) =>
      projectStage(leaseForRequest, at, true).tokens.find(({ task }) => task === 31)?.progress;
    expect(progressAt(since)).toBe(0);
    expect(progressAt(since + 15_000)).toBeCloseTo(0.5);
    expect(progressAt(since + 400_000)).toBe(1);
  });

  test("with less motion everybody is at once where they go, and nobody is seen leaving", () => {
    const { tokens } = projectStage(leaseForRequest, 2_450_000, false);
    expect(tokens.every(({ progress }) => progress === 1)).toBe(true);
    expect(tokens.some(({ state }) => state === "leaving")).toBe(false);
  });

  test("the line outside is numbered from the door", () => {
    const { tokens, outsideCount } = projectStage(leaseForRequest, 12_100_000, true);
    const ranks = tokens.flatMap(({ to }) => (to.kind === "outside" ? [to.rank] : []));
    expect(ranks).toHaveLength(outsideCount);
    expect(ranks.map((rank) => Math.floor(rank))).toEqual(ranks.map((_, place) => place));
  });
});

test("the same playhead gives the same picture, wherever it came from", () => {
  const straight = projectStage(leaseForRequest, 5_000_000, true);
  projectStage(leaseForRequest, 20_000_000, true);
  expect(projectStage(leaseForRequest, 5_000_000, true)).toEqual(straight);
});

describe("the size of the pool is what is set, however many slots are drawn", () => {
  const sizeOf = (changes: Changes, at: number) =>
    projectStage(runVariant(applyChanges(sandwich.base, changes)), at, true).poolSize;

  test("a limit, no limit, no pool at all", () => {
    expect(sizeOf({ "pool.max": 25 }, 2_000_000)).toBe(25);
    expect(sizeOf({ "pool.max": null }, 2_000_000)).toBeNull();
    expect(sizeOf({ "pool.lease": "none" }, 2_000_000)).toBe("none");
  });

  test("and what an intervention makes of it", () => {
    const changes = { "pool.max": 25, interventions: "at 1000 pool.max 7" };
    expect(sizeOf(changes, 999_999)).toBe(25);
    expect(sizeOf(changes, 1_000_000)).toBe(7);
  });
});

test("a connection that is being opened is not held yet", () => {
  const { slots, heldCount } = projectStage(runVariant(variantScenario(churn, 0)), 2_000_000, true);
  const states = slots.map(({ state }) => state);
  expect(states.filter((state) => state === ConnectionState.opening)).toHaveLength(1);
  expect(states.filter((state) => state === ConnectionState.querying)).toHaveLength(1);
  expect(heldCount).toBe(1);
});
