import { expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../../test/support/picture.ts";
import { Mark, Reason } from "../../trace/words.ts";

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

const prefork = { "server.architecture": "prefork", "pool.max": 1 };

test("each process serves one request at a time; the others wait in one line", () => {
  const settings = { program: "compute 1; call 3", "server.processes": 2 };
  expect(pictureOf({ ...prefork, ...settings, ...at(0, 0, 1, 2, 2) })).toBe(picture`
    request 0      #ccc
    request 1      #ccc
    request 2       ...#ccc
    request 3        ..#ccc
    request 4        ......#ccc
    connection 0:0
    connection 1:0
  `);
});

test("each process has a pool of its own", () => {
  const settings = { program: "query 3", "server.processes": 2, "arrivals.count": 3 };
  expect(pictureOf({ ...prefork, ...settings, "pool.openAtStart": 1 })).toBe(picture`
    request 0      qqq
    request 1      qqq
    request 2      ...qqq
    connection 0:0 000222
    connection 1:0 111
  `);
});

test("who finds the backlog full is refused at once, and never had a process", () => {
  const changes = { ...prefork, program: "call 3", ...at(0, 1, 2, 2, 4), "server.backlog": 1 };
  expect(pictureOf(changes)).toBe(picture`
    request 0    ccc
    request 1     ..ccc
    request 2      x
    request 3      x
    request 4        ..ccc
    connection 0
  `);
  const { marks, holds } = runWith(changes);
  const refused = [...marks.kind.subarray(0, marks.count).entries()]
    .filter(([, kind]) => kind === Mark.refused)
    .map(([row]) => [marks.task[row], marks.detail[row]]);
  expect(refused).toEqual([
    [2, Reason.backlogFull],
    [3, Reason.backlogFull],
  ]);
  expect([...holds.task.subarray(0, holds.count)]).toEqual([0, 1, 4]);
});

test("who gives up outside leaves the line", () => {
  const settings = { program: "call 6", "server.requestTimeoutMs": 4, "arrivals.count": 3 };
  expect(pictureOf({ ...prefork, ...settings })).toBe(picture`
    request 0    ccccx
    request 1    ....x
    request 2    ....x
    connection 0
  `);
});
