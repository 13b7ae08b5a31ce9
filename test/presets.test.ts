import { describe, expect, test } from "vitest";
import { readChanges } from "../src/scenario/changes.ts";
import { defaultScenario } from "../src/scenario/default-scenario.ts";
import { findStudy } from "../src/scenario/find-study.ts";
import { presetStudy } from "../src/scenario/preset-study.ts";
import { presets } from "../src/scenario/presets/index.ts";
import { Mark } from "../src/trace/words.ts";
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
    expect(preset.conflict).toMatch(/^[A-Z0-9].*\?$/);
    for (const { path } of preset.sources) expect(path).toMatch(/^[^/].*\.[a-z]+$/);
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

describe("what is said over a preset's picture is true of its run", () => {
  const of = (id: string) => {
    const { number, facts } = studied(id, 0);
    return {
      number,
      facts,
      peak: number("connections-peak"),
      opened: number("connections-opened"),
      idlePercent: Math.round(100 * number("held-idle-share")),
      scenario: presetStudy(presets.find((preset) => preset.id === id)!).base,
    };
  };

  test("Rails", () => {
    expect(of("rails-7-1")).toMatchObject({ peak: 5, idlePercent: 94 });
    expect(of("rails-7-2")).toMatchObject({ peak: 2 });
    const { scenario, opened } = of("rails-unicorn");
    expect(scenario.server.processes * (scenario.pool.max ?? 0)).toBe(20);
    expect(opened).toBe(4);
  });

  test("Go and Node", () => {
    expect(of("go")).toMatchObject({ peak: 2, opened: 2, scenario: { pool: { max: null } } });
    expect(of("node-pg")).toMatchObject({ opened: 2, scenario: { pool: { max: 10 } } });
    expect(of("node-pg-client")).toMatchObject({ opened: 8, scenario: { pool: { max: 10 } } });
    const { number, facts } = of("node-pgbouncer");
    expect(facts.trace.requestCount).toBe(188);
    expect(number("connections-closed")).toBe(188);
    expect(facts.trace.marks.kind.filter((kind) => kind === Mark.serverOpened)).toHaveLength(3);
  });

  test("Python and PHP", () => {
    const { opened, number, scenario } = of("sqlalchemy");
    expect([opened, number("connections-closed"), scenario.server.threads]).toEqual([11, 6, 8]);
    expect(of("django")).toMatchObject({ opened: 8, idlePercent: 95 });
    const psycopg = of("psycopg-pool-asyncio");
    expect(psycopg.scenario.pool).toMatchObject({ openAtStart: 4, max: 4 });
    expect(Math.round(psycopg.number("checkout-max"))).toBe(128);
    const php = of("php");
    expect([php.facts.trace.requestCount, php.opened]).toEqual([188, 188]);
    expect(php.number("opening-mean")).toBe(7);
  });

  test("Java", () => {
    for (const id of ["tomcat-hikari", "virtual-threads-hikari"]) {
      expect(of(id)).toMatchObject({ peak: 10, opened: 10 });
      expect(of(id).number("checkout-max")).toBe(0);
    }
    expect(of("tomcat-hikari").scenario.server.threads).toBe(200);
  });
});
