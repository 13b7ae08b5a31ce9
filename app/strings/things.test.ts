import { expect, test } from "vitest";
import { thingTitle } from "./things.ts";

test.each([
  [{ kind: "connection", process: 1, place: 2 }, 1, "Connection 3 in A"],
  [{ kind: "connection", process: 1, place: 2 }, 4, "Connection 3 of process 2 in A"],
  [{ kind: "unit", process: 0, place: 3 }, 1, "Virtual thread 4 in A"],
  [{ kind: "server-connection", place: 0 }, 1, "Server connection 1 in A"],
  [{ kind: "core", host: "database", place: 7 }, 1, "Core 8 of the database in A"],
  [{ kind: "queue", queue: "pool", process: 2 }, 4, "Line for a connection of process 3 in A"],
  [{ kind: "queue", queue: "outside", process: 0 }, 1, "Line outside in A"],
] as const)("%j of %i processes", (thing, processes, title) => {
  expect(thingTitle(thing, "virtual thread", processes, "A")).toBe(title);
});

test("a unit that is a process is numbered as that", () => {
  expect(thingTitle({ kind: "unit", process: 3, place: 0 }, "process", 8, "B")).toBe(
    "Process 4 in B",
  );
});
