import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue/index.ts";
import { sandwich } from "../catalogue/sandwich.ts";
import { applyChanges } from "../changes.ts";
import { presetStudy } from "../preset-study.ts";
import { presets } from "../presets/index.ts";
import type { Changes } from "../scenario.ts";
import { variantAsked } from "./at-path.ts";
import { firstSettings } from "./first-settings.ts";
import { whyNoneReads } from "./why-unread.ts";

const first = (...all: readonly Changes[]) =>
  firstSettings(all.map((changes) => applyChanges(sandwich.base, changes))).map(({ path }) => path);

describe("of all settings those stand open that do something", () => {
  test("with a database the lease and the pool come first", () => {
    expect(first({})).toEqual([
      "pool.lease",
      "pool.max",
      "arrivals.perSecond",
      "server.threads",
      "pool.checkoutTimeoutMs",
    ]);
  });

  test("such as stood open before stay so, before the rest and after what matters most", () => {
    const scenarios = [applyChanges(sandwich.base, {})];
    const paths = (before: readonly string[]) =>
      firstSettings(scenarios, before).map(({ path }) => path);
    // A slider of processes at 1 is still under the hand that moved it there.
    expect(paths(["pool.lease", "pool.max", "server.processes", "pool.openAtStart"])).toEqual([
      "pool.lease",
      "pool.max",
      "arrivals.perSecond",
      "server.processes",
      "pool.openAtStart",
    ]);
    // What does nothing does not.
    expect(paths(["pooler.size"])).not.toContain("pooler.size");
  });

  test("without one there is no lease and no pool among them", () => {
    expect(first({ program: "compute 1; call 100" })).toEqual([
      "arrivals.perSecond",
      "server.threads",
      "server.processes",
      "server.cores",
      "server.backlog",
    ]);
  });

  test("without a pool of threads there are no threads among them", () => {
    expect(first({ "server.architecture": "event-loop" })).not.toContain("server.threads");
  });

  test("without a pool there is none of its settings but the lease", () => {
    const shown = first({ "pool.lease": "none" });
    expect(shown.filter((path) => path.startsWith("pool."))).toEqual(["pool.lease"]);
  });

  test("a pooler's size, and how many processes multiply all this, are among them", () => {
    expect(first({ "pooler.mode": "transaction", "server.processes": 4 })).toEqual(
      expect.arrayContaining(["pooler.size", "server.processes"]),
    );
  });

  test("numbers in which the variants differ come before others", () => {
    expect(first({}, { "pool.openingMs": 30, "memory.backendMb": 9 })).toEqual([
      "pool.lease",
      "pool.max",
      "arrivals.perSecond",
      "memory.backendMb",
      "pool.openingMs",
    ]);
  });
});

describe("whatever is looked at, a few stand open and each does something", () => {
  test.each([...catalogue, ...presets.map(presetStudy)].map((study) => [study.id, study] as const))(
    "%s",
    (_, study) => {
      const scenarios = study.variants.map((_, i) => variantAsked(study, i));
      const shown = firstSettings(scenarios);
      expect(shown.length).toBeGreaterThanOrEqual(2);
      expect(shown.length).toBeLessThanOrEqual(5);
      for (const setting of shown) expect(whyNoneReads(setting, scenarios)).toBeNull();
    },
  );
});
