import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith, scenarioWith } from "../../test/support/picture.ts";
import { defaultScenario } from "../scenario/default-scenario.ts";
import { resolve } from "../scenario/resolve.ts";
import { requestTable } from "../trace/requests.ts";
import { Mark, Reason } from "../trace/words.ts";
import { Database } from "./database.ts";
import { simulate } from "./simulate.ts";

function outcomes(changes: Parameters<typeof runWith>[0]): string {
  const { outcome, reason } = requestTable(runWith(changes));
  const count = (mark: Mark, why: Reason) =>
    [...outcome].filter((one, request) => one === mark && reason[request] === why).length;
  return [
    `${count(Mark.answered, Reason.none)} answered`,
    `${count(Mark.refused, Reason.databaseFull)} too many`,
    `${count(Mark.refused, Reason.databaseReserved)} reserved`,
  ].join(", ");
}

const crowd = { program: "query 20", "pool.max": null, "arrivals.count": 120 };

describe("the limit of connections", () => {
  test("PostgreSQL's usual 100 with 3 reserved let 97 ordinary ones in", () => {
    const usual = { "database.maxConnections": 100, "database.reserved": 3 };
    expect(outcomes({ ...crowd, ...usual })).toBe("97 answered, 0 too many, 23 reserved");
  });

  test("counts those that are still logging in: then no slot is left at all", () => {
    const slow = { "database.maxConnections": 100, "database.reserved": 3, "server.runtime": "go" };
    const refused = outcomes({ ...crowd, ...slow, "database.cores": 1 });
    expect(refused).toMatch(/^97 answered, [1-9]\d* too many, [1-9]\d* reserved$/);
  });

  test("is for all processes together", () => {
    const limit = { "database.maxConnections": 8, "database.reserved": 0, "server.processes": 3 };
    expect(outcomes({ ...crowd, ...limit, "arrivals.count": 12 })).toBe(
      "8 answered, 4 too many, 0 reserved",
    );
  });

  test("lets everybody in where there is none", () => {
    const none = { "database.maxConnections": null, "database.reserved": 3 };
    expect(outcomes({ ...crowd, ...none })).toBe("120 answered, 0 too many, 0 reserved");
  });

  test("refuses all where all are reserved", () => {
    const reserved = { "database.maxConnections": 5, "database.reserved": 9 };
    expect(outcomes({ ...crowd, ...reserved })).toBe("0 answered, 0 too many, 120 reserved");
  });

  test("has room again as soon as a connection is closed", () => {
    expect(
      pictureOf({
        program: "query 3",
        "arrivals.kind": "list",
        "arrivals.atMs": [0, 1, 3, 7],
        "pool.max": null,
        "pool.maxIdle": 0,
        "database.maxConnections": 1,
        "database.reserved": 0,
      }),
    ).toBe(picture`
      request 0    qqq
      request 1     x
      request 2       qqq
      request 3           qqq
      connection 0 000222 333
      connection 1
    `);
  });
});

test("a slot is free again only when the backend of the closed connection has ended", () => {
  const setup = resolve(
    scenarioWith({
      program: "query 3",
      "arrivals.kind": "list",
      "arrivals.atMs": [0, 5, 6],
      "pool.max": null,
      "pool.maxIdle": 0,
      "database.maxConnections": 1,
      "database.reserved": 0,
    }),
  );
  const runtime = { ...setup.server.runtime, closing: 2_400 };
  const { outcome } = requestTable(simulate({ ...setup, server: { ...setup.server, runtime } }));
  // It is closed at 3 ms and has ended at 5.4 ms.
  expect([...outcome]).toEqual([Mark.answered, Mark.refused, Mark.answered]);
});

test("slots are claimed before the login and given back after it", () => {
  const { database: settings } = resolve(defaultScenario);
  const database = new Database({ ...settings, maxConnections: 3, reserved: 1 });
  expect([database.claimSlot(), database.leavesReserved()]).toEqual([true, true]);
  expect([database.claimSlot(), database.leavesReserved()]).toEqual([true, true]);
  expect([database.claimSlot(), database.leavesReserved()]).toEqual([true, false]);
  expect(database.claimSlot()).toBe(false);
  database.freeSlot();
  expect(database.leavesReserved()).toBe(true);
});

test("MySQL lets in as many as its limit says, and has one more place for an administrator", () => {
  const limits = { "database.maxConnections": 100, "database.reserved": 3 };
  expect(outcomes({ ...crowd, ...limits, "database.kind": "mysql" })).toBe(
    "100 answered, 20 too many, 0 reserved",
  );
});
