/** What a study's question says in numbers, held against its run; where no chapter's test does. */
import { expect, test } from "vitest";
import { findStudy } from "../src/scenario/find-study.ts";
import { studied } from "./claims/studied.ts";

const hookOf = (id: string) => findStudy(id)?.hook;
const seconds = (id: string, variant: number) =>
  Math.round(studied(id, variant).number("response-p99") / 1_000);

test("how many: four, two, a hundred", () => {
  expect(hookOf("how-many")).toContain("within 52 ms; two take eleven seconds, a hundred seven.");
  expect(Math.round(studied("how-many", 1).number("response-p99"))).toBe(52);
  expect([seconds("how-many", 0), seconds("how-many", 3)]).toEqual([11, 7]);
});

test("closed and opened again: a thousand opened, never more than ten in use", () => {
  expect(hookOf("churn")).toMatch(/^A thousand connections opened in ten seconds.* ten /);
  const { number } = studied("churn", 0);
  expect(number("connections-opened")).toBeGreaterThan(1_000);
  expect(number("connections-peak")).toBeLessThanOrEqual(10);
});

test("one for everybody: 151 MB, 170 MB and 30 GB", () => {
  expect(hookOf("goroutines")).toContain("151 MB for it, one 170 MB and one 30 GB");
  const memory = [0, 1, 2].map((variant) => studied("goroutines", variant).number("memory-peak"));
  expect(memory.map(Math.round)).toEqual([151, 170, 30_000]);
});

test("the sandwich: 2 % at work; with the call first, 500 ms for all", () => {
  expect(hookOf("sandwich")).toContain("each at work 2 % of the time");
  expect(studied("sandwich", 0).number("held-idle-share")).toBeCloseTo(0.98, 6);
  expect(hookOf("sandwich-call-first")).toContain("everybody is served in 500 ms");
  expect(studied("sandwich-call-first", 1).number("response-max")).toBe(500);
});

test("pinned: almost half time out", () => {
  expect(hookOf("pinned")).toContain("almost half of the requests time out");
  const { number, facts } = studied("pinned", 0);
  const share = number("timed-out") / facts.trace.requestCount;
  expect(share).toBeGreaterThan(0.45);
  expect(share).toBeLessThan(0.5);
});

test("an open result: 5 ms of query, 105 ms of lease", () => {
  expect(hookOf("open-result")).toMatch(/took 5 ms.* for 105\?$/);
  expect(new Set(studied("open-result", 0).facts.leases.held)).toEqual(new Set([105_000]));
});

test("a fleet: sixty connections", () => {
  expect(hookOf("fleet")).toMatch(/modest five.* sixty\?$/);
  expect(studied("fleet", 0).number("connections-peak")).toBe(60);
});

test("no limit: 203 refused", () => {
  expect(hookOf("unlimited")).toContain("203 of them refused");
  expect(studied("unlimited", 0).number("refused")).toBe(203);
});

test("one program running: 400 ms, cores idle 97 % of the time", () => {
  expect(hookOf("process")).toMatch(/take 400 ms .* 97 %/);
  const { number } = studied("process", 0);
  expect(number("response-max")).toBe(400);
  expect(1 - number("core-use")).toBeGreaterThan(0.97);
});
