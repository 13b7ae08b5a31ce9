import { expect, test } from "vitest";
import { runtimes } from "../model/runtimes/index.ts";
import { sandwich } from "../scenario/catalogue/sandwich.ts";
import { applyChanges } from "../scenario/changes.ts";
import { variantAsked } from "../scenario/settings/at-path.ts";
import { settings } from "../scenario/settings/index.ts";
import { answerTo, type Question, runAnswer } from "./answer.ts";
import { run } from "./run.ts";

const scenarios = sandwich.variants.map((_, index) => variantAsked(sandwich, index));
const traces = scenarios.map(run);

function ask(asked: Partial<Question>) {
  return answerTo({ scenarios, settings: [], ...asked }, scenarios, traces);
}

test("each run comes with what its trace does not say of it", () => {
  const [whole, each] = ask({}).runs;
  expect(whole).toMatchObject({
    surroundings: { unit: "thread", turn: "lock", serves: "longest" },
    callMs: 490,
  });
  expect(whole?.outlines[0]?.map(({ holding }) => holding)).toEqual(["working", "idle", "working"]);
  expect(each?.outlines[0]?.map(({ holding }) => holding)).toEqual(["working", "none", "working"]);
});

test("a pool that gives up on a checkout says so in its library's words", () => {
  const said = (runtime: string) => {
    const pool = { "pool.checkoutTimeoutMs": 700, "pool.max": 3, "pool.maxIdle": 2 };
    const scenario = applyChanges(sandwich.base, { ...pool, "server.runtime": runtime });
    return runAnswer(scenario, traces[0]!).surroundings.timedOut;
  };
  expect(runtimes.map(({ id }) => said(id))).toEqual([
    null,
    ...Array(4).fill(
      "could not obtain a connection from the pool within 0.700 seconds (waited 0.700 seconds); all pooled connections were in use",
    ),
    null,
    "timeout exceeded when trying to connect",
    "QueuePool limit of size 2 overflow 1 reached, connection timed out, timeout 0.70",
    "HikariPool-1 - Connection is not available, request timed out after 700ms (total={total}, active={active}, idle={idle}, waiting={waiting})",
  ]);
});

test("every setting can be told in a message, and who reads it", () => {
  const paths = settings.map(({ path }) => path);
  const told = ask({ settings: paths }).settings;
  expect(structuredClone(told).map(({ path }) => path)).toEqual(paths);
  const readBy = (path: string) => told.find((setting) => setting.path === path)?.readBy;
  expect([readBy("pool.max"), readBy("server.threads"), readBy("pooler.size")]).toEqual([
    [0, 1],
    [0, 1],
    [],
  ]);
  const lease = told.find(({ path }) => path === "pool.lease");
  expect(lease).toMatchObject({
    choices: expect.arrayContaining([
      expect.objectContaining({ id: "request", example: "Rails up to 7.1" }),
    ]),
  });
});

test("those that stand open come with the stops of their sliders", () => {
  const told = ask({ settings: { openBefore: [] } }).settings;
  expect(told.map(({ path }) => path)).toEqual([
    "pool.lease",
    "pool.max",
    "arrivals.perSecond",
    "server.threads",
    "pool.checkoutTimeoutMs",
  ]);
  expect(told[1]).toMatchObject({ stops: expect.arrayContaining([5, 8, null]) });
});

test("a setting that nobody knows is left out", () => {
  expect(ask({ settings: ["pool.depth"] }).settings).toEqual([]);
});
