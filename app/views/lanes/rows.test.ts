import { describe, expect, test } from "vitest";
import { eventLoop } from "../../../src/scenario/catalogue/event-loop.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { threads } from "../../../src/scenario/catalogue/threads.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { readScenario } from "../../../src/scenario/read.ts";
import type { Study } from "../../../src/scenario/scenario.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { laneKinds } from "../../store/lane-choice.ts";
import { groupsOf, requestsShown, rowsOf } from "./rows.ts";
import { kindShown, kindsOf } from "./things.ts";

const run = runVariant(variantScenario(sandwich, 0));
const all = new Set(laneKinds);
const at = 2_450_000;
const window = { from: 1_000_000, to: 3_000_000 };

describe("groups", () => {
  test("are of one kind each, and say how many rows they have", () => {
    const labels = groupsOf(run, all, null).map(({ label }) => label);
    expect(labels).toEqual(["5 connections", "20 threads", "4 cores", "database: 8 cores"]);
  });

  test("stand by process where there are several, and the pooler's by themselves", () => {
    const { scenario, problems } = readScenario({
      program: "query 5",
      arrivals: { kind: "burst", count: 8 },
      server: { processes: 2, threads: 2, cores: null },
      pool: { max: 2 },
      pooler: { mode: "transaction", size: 3 },
    });
    expect(problems).toEqual([]);
    const labels = groupsOf(runVariant(scenario), all, null).map(({ label }) => label);
    expect(labels.slice(0, 5)).toEqual([
      "process 1: 2 connections",
      "process 1: 2 threads",
      "process 2: 2 connections",
      "process 2: 2 threads",
      "pooler: 3 connections",
    ]);
  });

  test("fold to their name", () => {
    const groups = groupsOf(run, all, null);
    expect(rowsOf(groups, new Set())).toHaveLength(4 + 5 + 20 + 4 + 8);
    const folded = rowsOf(groups, new Set(["unit.0", "core.server"]));
    expect(folded).toHaveLength(4 + 5 + 8);
    expect(folded.map(({ key }) => key)).not.toContain("unit.0.3");
  });
});

test("rows are of what is asked for, or of connections, or of the units where nobody connects", () => {
  const variantsOf = (study: Study) =>
    study.variants.map((_, index) => runVariant(variantScenario(study, index)));
  expect(kindShown([run], "unit")).toBe("unit");
  expect(kindShown([run], "server-connection")).toBe("connection");
  expect(kindsOf(variantsOf(threads)[0]!)).toEqual(["unit", "core"]);
  expect(kindShown(variantsOf(threads), "connection")).toBe("unit");
  // Twenty tasks are too many rows.
  expect(kindShown(variantsOf(eventLoop), "connection")).toBeNull();
  expect(kindShown(variantsOf(eventLoop), "core")).toBe("core");
});

describe("requests with rows of their own", () => {
  test("are none, or those that are there in the time shown", () => {
    expect(requestsShown(run, "none", 31, at, window)).toBeNull();
    const inSight = requestsShown(run, "in-sight", null, at, window) ?? [];
    const { arrivedAt, endedAt } = run.requests;
    for (const task of inSight) {
      expect(arrivedAt[task]).toBeLessThan(window.to);
      expect(endedAt[task]).toBeGreaterThan(window.from);
    }
    expect(inSight).toContain(31);
    expect(inSight).not.toContain(200);
  });

  test("are the selected one, who let go of what it got, and who has it now", () => {
    const [first, ...others] = requestsShown(run, "selected", 31, at, window) ?? [];
    expect(first).toBe(31);
    expect(others.toSorted((a, b) => a - b)).toEqual([20, 21, 22, 23, 24, 26]);
    expect(requestsShown(run, "selected", null, at, window)).toEqual([]);
  });
});
