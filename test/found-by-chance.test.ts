import { expect, test } from "vitest";
import { simulate } from "../src/model/simulate.ts";
import { resolve } from "../src/scenario/resolve.ts";
import type { Changes } from "../src/scenario/scenario.ts";
import { caseOf } from "./laws/law.ts";
import { findBreaches } from "./laws/laws.ts";
import { scenarioWith } from "./support/picture.ts";

/** Runs that random scenarios came upon and in which a law did not hold, as small as they get. */
const found: Readonly<Record<string, Changes>> = {
  "who deadlocks in the very instant of coming has waited for no time": {
    program: "query 0; checkout",
    "arrivals.kind": "even",
    "arrivals.perSecond": 1_000,
    "arrivals.forMs": 3,
    "server.threads": 1,
    "pool.lease": "request-eager",
    "pool.max": 3,
    "database.login": "trust",
    "network.roundTripMs": 0,
  },
  "a session begins in the instant in which the database ends another in its place": {
    seed: 0,
    program: "3: query 0 | query 13; checkout",
    "arrivals.count": 5,
    "clients.retries": 1,
    "clients.backoffMs": 0,
    "server.architecture": "process-per-connection",
    "pool.lease": "unit-of-work",
    "pool.max": 1,
    "pool.checkoutTimeoutMs": 9,
    "database.login": "trust",
    "database.idleInTransactionTimeoutMs": 9,
  },
};

test.each(Object.entries(found))("the laws hold where %s", (_, changes) => {
  const scenario = scenarioWith(changes);
  expect(findBreaches(caseOf(scenario, simulate(resolve(scenario))))).toEqual([]);
});
