import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { answersOverTime } from "../trace/answers.ts";
import type { Bins } from "../trace/bins.ts";
import { requestTable } from "../trace/requests.ts";
import { percentilesOverTime } from "./percentiles-over-time.ts";

function percentilesOf(builder: TraceBuilder, bins: Bins) {
  const trace = builder.build();
  return percentilesOverTime(answersOverTime(trace, requestTable(trace)), bins);
}

const bins = { from: 0, width: 100_000, count: 3 };

test("answers count where they are sent, with the time that they took", () => {
  const builder = new TraceBuilder().arrives(0, 0).answers(0, 150).arrives(1, 120).answers(1, 130);
  builder.arrives(2, 10).answers(2, 99).arrives(3, 20).marks("timedOut", 140, { task: 3 });
  const { count, p50, p99 } = percentilesOf(builder, bins);
  expect([...count]).toEqual([1, 2, 0]);
  expect([...p50]).toEqual([89_000, 10_000, Number.NaN]);
  expect([...p99]).toEqual([89_000, 150_000, Number.NaN]);
});

test("of a hundred answers the 99th percentile is the last but one", () => {
  const builder = new TraceBuilder();
  for (let i = 0; i < 100; i++) builder.arrives(i, 0).answers(i, i + 1);
  const wide = { from: 0, width: 1_000_000, count: 1 };
  const { p50, p95, p99 } = percentilesOf(builder, wide);
  expect([p50[0], p95[0], p99[0]]).toEqual([50_000, 95_000, 99_000]);
});
