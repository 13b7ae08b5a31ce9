import { expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../../test/support/picture.ts";
import type { Trace } from "../../trace/trace.ts";
import { CloseReason, Mark } from "../../trace/words.ts";

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

/** Of each connection that is closed: its process, when and why. */
function closed({ marks }: Trace) {
  return [...marks.kind.subarray(0, marks.count).entries()]
    .filter(([, kind]) => kind === Mark.closed)
    .map(([row]) => [marks.process[row], marks.at[row], marks.detail[row]]);
}

const forking = { "server.architecture": "process-per-connection", "pool.max": 1 };

test("every request has a process, and opens a connection of its own in it", () => {
  const settings = { program: "query 3", "pool.openingMs": 1, ...at(0, 1, 5) };
  expect(pictureOf({ ...forking, ...settings })).toBe(picture`
    request 0      -qqq
    request 1       -qqq
    request 2           -qqq
    connection 0:0 o000
    connection 1:0  o111o222
  `);
});

test("a process's number is free again when it has ended, and its connections with it", () => {
  const trace = runWith({ ...forking, program: "query 3", ...at(0, 1, 5) });
  expect(trace.rows).toMatchObject({ processes: 2, units: [1, 1] });
  expect(closed(trace)).toEqual([
    [0, 3_000, CloseReason.ownerEnds],
    [1, 4_000, CloseReason.ownerEnds],
    [1, 8_000, CloseReason.ownerEnds],
  ]);
});

test("starting one takes a core, before the first step", () => {
  const settings = { program: "call 2", "server.cores": 1, "server.spawnMs": 1 };
  expect(pictureOf({ ...forking, ...settings, "arrivals.count": 3 })).toBe(picture`
    request 0      scc
    request 1      rscc
    request 2      rrscc
    connection 0:0
    connection 1:0
    connection 2:0
  `);
});

test("250 at most at once: the next waits outside, or is refused", () => {
  const many = { ...forking, program: "call 3", "arrivals.count": 252 };
  const { rows, marks } = runWith({ ...many, "server.backlog": 1 });
  expect(rows.processes).toBe(250);
  const ends = (kind: number) => marks.kind.subarray(0, marks.count).filter((k) => k === kind);
  expect(ends(Mark.refused).length).toBe(1);
  expect(ends(Mark.answered).length).toBe(251);
});

test("what was leaked in it is closed when it ends", () => {
  const { marks, holds } = runWith({ ...forking, program: "checkout; call 2; query 1" });
  const last = marks.count - 1;
  expect([marks.kind[last], marks.at[last]]).toEqual([Mark.closed, 3_000]);
  expect(Math.max(...holds.to.subarray(0, holds.count))).toBe(3_000);
});

test("and in no other: each holds its own until it ends itself", () => {
  const leaking = { program: "query 1 leak; call 5 | query 1 leak; call 2", ...at(0, 0) };
  const programs = { "arrivals.programOf": [0, 1], "pool.lease": "statement" };
  const settings = { ...forking, ...leaking, ...programs };
  expect(closed(runWith(settings))).toEqual([
    [1, 3_000, CloseReason.ownerEnds],
    [0, 6_000, CloseReason.ownerEnds],
  ]);
  expect(pictureOf(settings)).toBe(picture`
    request 0      qccccc
    request 1      qcc
    connection 0:0 000000
    connection 1:0 111
  `);
});

test("one with a number that was free again keeps its connection between statements", () => {
  const settings = { ...forking, program: "query 1; query 1", "pool.lease": "statement" };
  expect(pictureOf({ ...settings, "pool.openingMs": 1, ...at(0, 5) })).toBe(picture`
    request 0    -qq
    request 1         -qq
    connection 0 o00  o11
  `);
});

test("it ends only when the connection is open that its pool's opener is opening", () => {
  // Request 0 gives up at 2; its process ends at 5, and its number is free for request 2 alone.
  const late = { "pool.opener": "background", "pool.checkoutTimeoutMs": 2, "pool.openingMs": 5 };
  const settings = { ...forking, ...late, program: "query 1", ...at(0, 3, 6) };
  expect(pictureOf(settings)).toBe(picture`
    request 0      --x
    request 1         --x
    request 2            --x
    connection 0:0 ooooo ooooo
    connection 1:0    ooooo
  `);
});
