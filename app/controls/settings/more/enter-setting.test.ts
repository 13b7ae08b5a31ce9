import { beforeEach, expect, test } from "vitest";
import { sandwich } from "../../../../src/scenario/catalogue/sandwich.ts";
import { variantAsked } from "../../../../src/scenario/settings/at-path.ts";
import { beginWith, undo, useStudy } from "../../../store/study.ts";
import { enterSetting } from "./enter-setting.ts";

const base = () => useStudy.getState().study.base;

beforeEach(() => beginWith(sandwich, sandwich));

test("what is entered is taken, and can be undone", () => {
  expect(enterSetting("pool.idleTimeoutMs", 500)).toEqual({ isTaken: true, problem: "" });
  expect(base().pool.idleTimeoutMs).toBe(500);
  undo();
  expect(base().pool.idleTimeoutMs).toBeNull();
});

test("too much becomes the most that is allowed, and this is said", () => {
  const { isTaken, problem } = enterSetting("pool.idleTimeoutMs", 1e9);
  expect([isTaken, base().pool.idleTimeoutMs]).toEqual([true, 3_600_000]);
  expect(problem).toMatch(/The nearest, 3600000, is used/);
});

test("what is no number changes nothing, and this is said", () => {
  const { isTaken, problem } = enterSetting("server.processes", "many");
  expect([isTaken, base().server.processes]).toEqual([false, 1]);
  expect(problem).toMatch(/It stays 1/);
});

test("what is entered for all is every variant's, also of one that had its own, and undone in one step", () => {
  const leases = () => {
    const { study } = useStudy.getState();
    return study.variants.map((_, index) => variantAsked(study, index).pool.lease);
  };
  enterSetting("pool.lease", "explicit");
  expect(leases()).toEqual(["explicit", "explicit"]);
  undo();
  expect(leases()).toEqual(["request", "statement"]);
});

test("settings that do not go together are made to", () => {
  enterSetting("arrivals.forMs", 600_000);
  const { problem } = enterSetting("arrivals.perSecond", 100_000);
  expect(base().arrivals).toMatchObject({ perSecond: 100_000, forMs: 10_000 });
  expect(problem).toMatch(/arrivals\.forMs is shortened/);
});
