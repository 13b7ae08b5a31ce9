import { expect, test } from "vitest";
import { runWith } from "../../test/support/picture.ts";
import { Mark, Reason } from "../trace/words.ts";

/** When each request ends, in milliseconds, and why. */
function ends(changes: Parameters<typeof runWith>[0]): readonly (readonly [number, number])[] {
  const { marks } = runWith(changes);
  const found: (readonly [number, number])[] = [];
  for (let row = 0; row < marks.count; row++) {
    const isEnd = marks.kind[row]! >= Mark.answered && marks.kind[row]! <= Mark.abandoned;
    if (isEnd) found[marks.task[row]!] = [marks.at[row]! / 1_000, marks.detail[row]!];
  }
  return found;
}

const two = {
  program: "query 100",
  "arrivals.kind": "burst",
  "arrivals.count": 2,
  "pool.max": 1,
  "pool.openAtStart": 1,
  "pool.lease": "statement",
  "server.requestTimeoutMs": 50,
} as const;

test("a Go statement ends when the server has been told, and who waits has gone by then", () => {
  expect(ends({ ...two, "server.runtime": "go" })).toEqual([
    [56, Reason.statementCancelled],
    [50, Reason.requestTimeout],
  ]);
});

test("a statement that ends by itself meanwhile ends the request, as cancelled", () => {
  const slow = { ...two, "server.runtime": "go", program: "query 51", "arrivals.count": 1 };
  const [[at, reason] = [0, 0]] = ends(slow);
  expect(reason).toBe(Reason.statementCancelled);
  expect(at).toBeGreaterThan(50);
  expect(at).toBeLessThan(56);
});
