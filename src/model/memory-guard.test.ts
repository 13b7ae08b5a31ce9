import { expect, test } from "vitest";
import { runWith } from "../../test/support/picture.ts";
import { RunFacts } from "../metrics/run-facts.ts";
import { summarize } from "../metrics/summary.ts";

function run(changes: Parameters<typeof runWith>[0]) {
  const trace = runWith({ program: "call 10", ...changes });
  const { answered, errorsByReason, metrics } = summarize(trace, new RunFacts(trace));
  return { answered, errorsByReason, peakMb: metrics["memory-peak"] };
}

test("who would need a process more than there is memory for is refused", () => {
  const forked = { "server.architecture": "process-per-connection", "arrivals.count": 10 };
  expect(run({ ...forked, "memory.limitMb": 700 })).toEqual({
    answered: 4,
    errorsByReason: { memory: 6 },
    peakMb: 600,
  });
});

test("what is given back can be taken again", () => {
  const inTurn = {
    "server.architecture": "thread-per-connection",
    "arrivals.kind": "list",
    "arrivals.atMs": [0, 1, 11, 12],
    "memory.limitMb": 150.1,
  };
  expect(run(inTurn)).toMatchObject({ answered: 2, errorsByReason: { memory: 2 } });
});

test("threads that stand ready have their memory already", () => {
  const pool = { "server.architecture": "thread-pool", "server.threads": 20, "arrivals.count": 20 };
  expect(run({ ...pool, "memory.limitMb": 1 }).answered).toBe(20);
});
