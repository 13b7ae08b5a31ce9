import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { metrics } from "./index.ts";
import { RunFacts } from "./run-facts.ts";
import { trustOf } from "./trust.ts";

function trustIn(answers: number, id: string) {
  const builder = new TraceBuilder();
  for (let i = 0; i < answers; i++) builder.arrives(i, 0).answers(i, i + 1);
  return trustOf(metrics.find((metric) => metric.id === id)!, new RunFacts(builder.build()));
}

test("one in a hundred has hardly been seen in 37 answers", () => {
  expect(trustIn(37, "response-p99")).toEqual({
    of: "answers",
    count: 37,
    share: 0.99,
    beyond: 0,
    level: "hardly",
  });
});

test.each([
  ["response-p50", 20],
  ["response-p95", 200],
  ["response-p99", 1000],
])("%s rests on enough from %i answers on: ten were slower", (id, enough) => {
  expect(trustIn(enough, id)).toMatchObject({ beyond: 10, level: "enough" });
  expect(trustIn(enough - 1, id)).toMatchObject({ beyond: 9, level: "few" });
});

test("a rate rests on all answers", () => {
  expect([9, 10, 99, 100].map((count) => trustIn(count, "throughput")?.level)).toEqual([
    "hardly",
    "few",
    "few",
    "enough",
  ]);
});

test("a count, a longest time and a number of nothing are no question of trust", () => {
  expect(trustIn(5, "answered")).toBeNull();
  expect(trustIn(5, "response-max")).toBeNull();
  expect(trustIn(0, "response-p99")).toBeNull();
});
