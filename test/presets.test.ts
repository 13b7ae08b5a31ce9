import { describe, expect, test } from "vitest";
import { readChanges } from "../src/scenario/changes.ts";
import { defaultScenario } from "../src/scenario/default-scenario.ts";
import { findStudy } from "../src/scenario/find-study.ts";
import { presetStudy } from "../src/scenario/preset-study.ts";
import { presets } from "../src/scenario/presets/index.ts";
import { studied } from "./claims/studied.ts";
import { caseOf } from "./laws/law.ts";
import { findBreaches } from "./laws/laws.ts";

describe.each(presets)("$id", (preset) => {
  test("says only what the default scenario has, within its bounds, and does not say", () => {
    const { problems, changes } = readChanges(preset.changes, defaultScenario);
    expect(problems).toEqual([]);
    expect(changes).toEqual(preset.changes);
  });

  test("can be named in a link", () => {
    expect(findStudy(preset.id)).toEqual(presetStudy(preset));
    expect(preset.sentence).toMatch(/^[A-Z].*\.$/);
  });

  test("runs by the laws, keeps up with its load, and something is under way when it opens", () => {
    const { base, atMs } = presetStudy(preset);
    const { facts, number } = studied(preset.id, 0);
    expect(findBreaches(caseOf(base, facts.trace))).toEqual([]);
    expect(number("answered")).toBe(facts.trace.requestCount);
    expect(number("response-p50")).toBeLessThan(300);
    const { arrivedAt, endedAt } = facts.requests;
    const isUnderWay = (_: number, i: number) =>
      arrivedAt[i]! < atMs * 1_000 && endedAt[i]! > atMs * 1_000;
    expect([...arrivedAt].filter(isUnderWay).length).toBeGreaterThan(0);
  });
});

test("Rails asks at each checkout up to 7.0 alone", () => {
  for (const id of ["rails-7-1", "rails-7-2"]) expect(studied(id, 0).number("time-check")).toBe(0);
  expect(studied("rails-unicorn", 0).number("time-check")).toBeGreaterThan(0);
});

test("HikariCP and psycopg_pool have all their connections before anybody comes", () => {
  for (const [id, all] of [
    ["tomcat-hikari", 10],
    ["virtual-threads-hikari", 10],
    ["psycopg-pool-asyncio", 4],
  ] as const) {
    expect(studied(id, 0).number("connections-opened")).toBe(all);
    expect(studied(id, 0).facts.openings.length).toBe(0);
  }
});

test("Django has a connection for each thread, and PHP one for each request", () => {
  expect(studied("django", 0).number("connections-opened")).toBeLessThanOrEqual(8);
  const php = studied("php", 0);
  expect(php.number("connections-opened")).toBe(php.facts.trace.requestCount);
});

test("Rails holds a connection through the call up to 7.1, and not from 7.2 on", () => {
  expect(studied("rails-7-1", 0).number("held-idle-share")).toBeGreaterThan(0.9);
  expect(studied("rails-7-2", 0).number("held-idle-share")).toBeLessThan(0.3);
});
