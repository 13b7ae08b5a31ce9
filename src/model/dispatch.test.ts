import { expect, test } from "vitest";
import { runWith } from "../../test/support/picture.ts";
import { Hold } from "../trace/words.ts";

/** Which of two processes with two threads each took the requests, which come one by one. */
function takers(dispatch: string, requests: number, seed: number): readonly number[] {
  const { holds } = runWith({
    seed,
    program: "call 100",
    "arrivals.kind": "list",
    "arrivals.atMs": Array.from({ length: requests }, (_, i) => 10 * i),
    "server.architecture": "thread-pool",
    "server.processes": 2,
    "server.threads": 2,
    "server.dispatch": dispatch,
  });
  const { kind, task, process, count } = holds;
  const taken: number[] = [];
  for (let row = 0; row < count; row++) {
    if (kind[row] === Hold.unit) taken[task[row]!] = process[row]!;
  }
  return taken;
}

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

test("the least busy process takes a request, the first of equals", () => {
  for (const seed of seeds) expect(takers("least-busy", 4, seed)).toEqual([0, 1, 0, 1]);
});

test("who has nothing to do accepts first; among the others chance decides", () => {
  const runs = seeds.map((seed) => takers("first-to-accept", 3, seed));
  for (const [first, second] of runs) expect(second).not.toBe(first);
  expect(new Set(runs.map(([, , third]) => third))).toEqual(new Set([0, 1]));
});

test("who has no free thread accepts nothing", () => {
  for (const seed of seeds) {
    expect(takers("first-to-accept", 4, seed).toSorted()).toEqual([0, 0, 1, 1]);
  }
});
