import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { toMs } from "../kernel/time.ts";
import { eachStatementOn } from "./own-statements.ts";
import { TraceIndex } from "./trace-index.ts";
import { Hold } from "./words.ts";

function statementsOn(builder: TraceBuilder, slot: number): string[] {
  const index = new TraceIndex(builder.build());
  const [lease] = index.lane(Hold.connection, 0, slot);
  const found: string[] = [];
  eachStatementOn(index, lease!, (from, to) => found.push(`${toMs(from)}-${toMs(to)}`));
  return found;
}

const nested = () =>
  new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "query", 0, 5)
    .waits(0, "call", 5, 8)
    .waits(0, "query", 8, 12)
    .waits(0, "query", 12, 14)
    .leases(0, 0, 20, { place: 0 })
    .leases(0, 8, 12, { place: 1 })
    .answers(0, 20);

test("a statement runs on the connection that its request got last", () => {
  expect(statementsOn(nested(), 0)).toEqual(["0-5", "12-14"]);
  expect(statementsOn(nested(), 1)).toEqual(["8-12"]);
});

test("of two got at one instant, on the one that is released first", () => {
  const both = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "query", 0, 5)
    .leases(0, 0, 9, { place: 0 })
    .leases(0, 0, 5, { place: 1 })
    .answers(0, 9);
  expect(statementsOn(both, 0)).toEqual([]);
  expect(statementsOn(both, 1)).toEqual(["0-5"]);
});
