import { expect, test } from "vitest";
import { leasePolicies } from "../../src/model/leasing/index.ts";
import { groupRows, rowsOf } from "../../src/trace/groups.ts";
import { Mark } from "../../src/trace/words.ts";
import { type Studied, studied, tried } from "./studied.ts";

/** On which slots each request's transaction begins and ends. */
function ends({ facts: { trace } }: Studied): readonly (readonly [begun: number, ended: number])[] {
  const { marks, requestCount } = trace;
  const groups = groupRows(marks.count, requestCount, (row) => marks.task[row]!);
  return Array.from({ length: requestCount }, (_, request) => {
    const slot = (...kinds: readonly Mark[]) => {
      const rows = rowsOf(groups, request);
      const row = rows.find((one) => kinds.includes(marks.kind[one] as Mark));
      return row === undefined ? -1 : marks.place[row]!;
    };
    return [slot(Mark.begun), slot(Mark.committed, Mark.commitElsewhere, Mark.rolledBack)] as const;
  });
}

const crowd = {
  program: "begin; query 3; call 20; query 3; commit",
  "arrivals.kind": "poisson",
  "arrivals.perSecond": 100,
  "arrivals.forMs": 2_000,
  "pool.max": 5,
  "pool.openAtStart": 5,
};

/** How many rows each reader counted, in order of time. */
function rowsSeen({ facts: { trace } }: Studied): readonly number[] {
  const { marks } = trace;
  const rows = Array.from({ length: marks.count }, (_, row) => row);
  return rows.filter((row) => marks.kind[row] === Mark.read).map((row) => marks.detail[row]!);
}

test("claim 19: a transaction belongs to a connection: its rows are seen elsewhere only after commit", () => {
  expect(rowsSeen(studied("unseen-rows", 0))).toEqual([0, 0, 1]);
  expect(rowsSeen(studied("unseen-rows", 1))).toEqual([1, 1, 1]);
});

test("claim 20: commit and rollback use the connection on which the transaction began", () => {
  const { number } = studied("commit-elsewhere", 0);
  expect(number("commits-elsewhere")).toBeGreaterThan(0);
  expect(studied("commit-elsewhere", 1).number("commits-elsewhere")).toBe(0);
  for (const [begun, ended] of ends(tried(crowd))) expect(ended).toBe(begun);
});

test.each(leasePolicies.filter(({ id }) => id !== "careless" && id !== "explicit"))(
  "claim 21: no automatic pool takes a connection back in mid-transaction: $id",
  ({ id }) => {
    const run = tried({ ...crowd, "pool.lease": id });
    expect(run.number("commits-elsewhere")).toBe(0);
    expect(run.number("pinned")).toBeGreaterThan(0);
    for (const [begun, ended] of ends(run)) expect(ended).toBe(begun);
  },
);

test("claim 21: the mistake, shown on purpose", () => {
  expect(tried({ ...crowd, "pool.lease": "careless" }).number("commits-elsewhere")).toBeGreaterThan(
    0,
  );
});

test("claim 21: a call inside the transaction holds its connection idle, whatever the policy", () => {
  expect(studied("pinned", 0).number("held-idle-share")).toBeGreaterThan(0.9);
  expect(studied("pinned", 0).number("checkout-timeouts")).toBeGreaterThan(300);
  expect(studied("pinned", 1).number("checkout-timeouts")).toBe(0);
});

test("claim 28: the library's transaction pins one connection; a loose BEGIN does not", () => {
  const [library, loose] = [0, 1].map((variant) => studied("transaction-api", variant));
  for (const [begun, ended] of ends(library!)) expect(ended).toBe(begun);
  expect([library, loose].map((run) => run!.number("answered"))).toEqual([117, 117]);
  expect(library!.number("commits-elsewhere")).toBe(0);
  expect(loose!.number("commits-elsewhere")).toBeGreaterThan(30);
});

test("claim 28: a transaction that is never ended loses its connection for good", () => {
  const { number } = studied("transaction-api", 2);
  expect(number("connections-leaked")).toBe(4);
  // Nobody who comes after the fourth gets one.
  expect(number("checkout-timeouts")).toBeGreaterThan(50);
  expect(number("last-answer")).toBeLessThan(1_000);
});
