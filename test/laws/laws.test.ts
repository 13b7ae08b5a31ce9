import { expect, test } from "vitest";
import type { Changes } from "../../src/scenario/scenario.ts";
import { Reason } from "../../src/trace/words.ts";
import { TraceBuilder } from "../support/build-trace.ts";
import { scenarioWith } from "../support/picture.ts";
import { caseOf } from "./law.ts";
import { findBreaches, laws } from "./laws.ts";

/** One request that does all there is to do, rightly. */
function oneRequest(): TraceBuilder {
  return new TraceBuilder({ cores: 1 })
    .opensAtStart(1)
    .arrives(0, 0)
    .holds(0, "unit", 0, 50)
    .waits(0, "compute", 0, 10)
    .holds(0, "core", 0, 10)
    .waits(0, "query", 10, 30)
    .leases(0, 10, 45)
    .waits(0, "call", 30, 50)
    .answers(0, 50);
}

/** Two requests, one after the other on the only connection. */
function twoRequests(): TraceBuilder {
  return oneRequest()
    .arrives(1, 10)
    .holds(1, "unit", 10, 60, { place: 1 })
    .waits(1, "connection", 10, 45)
    .waits(1, "query", 45, 60)
    .leases(1, 45, 60)
    .answers(1, 60);
}

/** One request behind a pooler of one connection, which it has for its statement. */
function pooled(): TraceBuilder {
  return oneRequest().marks("serverOpened", 0, { task: -1, place: 0 }).links(0, 10, 30);
}

/** Two of them, the second of which waits for it. */
function pooledTwo(): TraceBuilder {
  return pooled()
    .marks("opened", 0, { place: 1 })
    .arrives(1, 20)
    .leases(1, 20, 40, { place: 1 })
    .waits(1, "serverConnection", 20, 30)
    .waits(1, "query", 30, 40)
    .links(1, 30, 40)
    .answers(1, 40);
}

const behindPooler: Changes = {
  "pooler.mode": "transaction",
  "pooler.size": 1,
  "pooler.maxClients": 2,
  "pool.max": 2,
};

const quiet: Changes = { "server.cores": 1, "pool.max": 1, "database.maxConnections": null };

function breachesOf(builder: TraceBuilder, changes: Changes = {}): readonly string[] {
  return findBreaches(caseOf(scenarioWith({ ...quiet, ...changes }), builder.build()));
}

test("a run in which all is right breaks no law", () => {
  expect(breachesOf(oneRequest())).toEqual([]);
  expect(breachesOf(twoRequests())).toEqual([]);
  expect(breachesOf(pooledTwo(), behindPooler)).toEqual([]);
});

/** For each law a run that breaks it, if not it alone. */
const broken: Readonly<Record<string, readonly [TraceBuilder, Changes?]>> = {
  "a thread, a connection, a core never has two holders": [twoRequests().leases(1, 44, 46)],
  "nobody holds what there is no row for": [oneRequest().holds(0, "core", 0, 10, { place: 1 })],
  "facts stand in the order in which they end, in whole microseconds within the run": [
    oneRequest().waits(0, "call", 40, 30),
  ],
  "every request arrives once and ends once": [oneRequest().marks("timedOut", 50, { task: 0 })],
  "a request's waits fill its life from arrival to end, without gap or overlap": [
    oneRequest().arrives(1, 10).waits(1, "call", 11, 20).answers(1, 20),
  ],
  "a request holds nothing before it arrives or after it has ended": [
    oneRequest().holds(0, "unit", 50, 51),
  ],
  "the time that requests spend is the number that are there, added up over time": [
    oneRequest().waits(0, "call", 50, 51),
  ],
  "who gives up has waited in line exactly as long as is allowed, and nobody longer": [
    oneRequest()
      .arrives(1, 10)
      .waits(1, "connection", 10, 19)
      .marks("timedOut", 19, { task: 1, detail: 3 }),
    { "pool.checkoutTimeoutMs": 10 },
  ],
  "a process never has more connections than its limit, those being opened included": [
    oneRequest().opensAtStart(2),
  ],
  "the database never has more ordinary connections than it lets in": [
    oneRequest(),
    { "database.maxConnections": 3, "database.reserved": 3 },
  ],
  "only an open connection is leased, and only a free slot is opened in": [
    oneRequest().leases(0, 46, 47, { place: 1 }),
  ],
  "held idle and pinned are parts of a lease: never below 0, never more than it": [
    oneRequest().waits(0, "query", 15, 50).waits(0, "query", 15, 50),
  ],
  "a statement runs on a connection that its request holds": [
    oneRequest().arrives(1, 0).waits(1, "query", 0, 5).answers(1, 5),
  ],
  "a transaction ends on the connection on which it began, in one lease": [
    oneRequest()
      .marks("begun", 20, { task: 0, place: 0 })
      .marks("committed", 30, { task: 0, place: 1 }),
  ],
  "nobody stands in line while a connection of the pool lies idle": [
    oneRequest().arrives(1, 46).waits(1, "connection", 46, 50).answers(1, 50),
  ],
  "where a pool opens for waiters, nobody stands in line while it has room and time": [
    twoRequests(),
    { "pool.max": 2, "pool.opensForWaiters": true },
  ],
  "where the longest waiter is served first, nobody overtakes in the line": [
    twoRequests().arrives(2, 5).waits(2, "connection", 5, 60).leases(2, 60, 60).answers(2, 60),
  ],
  "where the latest waiter is served first, nobody who came before is served before": [
    twoRequests().arrives(2, 20).waits(2, "connection", 20, 60).leases(2, 60, 60).answers(2, 60),
    { "pool.waiting": "last-come" },
  ],
  "beyond those kept ready, nothing lies idle longer than its timeout and a look": [
    oneRequest(),
    { "pool.idleTimeoutMs": 5 },
  ],
  "no connection is lent, or lies idle for a look, at its lifetime": [
    oneRequest(),
    { "pool.lifetimeMs": 5 },
  ],
  "an opener that is free sees to it within a look that enough lie ready": [
    oneRequest(),
    { "pool.opener": "background", "pool.minIdle": 1, "pool.max": 2 },
  ],
  "where a pool has an opener of its own, nobody else opens": [
    oneRequest().holds(0, "opening", 0, 5, { place: 1 }),
    { "pool.opener": "background" },
  ],
  "an opener opens one connection after another, and rests in between": [
    oneRequest().holds(1, "opening", 0, 5, { place: 1 }).holds(2, "opening", 4, 9, { place: 2 }),
  ],
  "who fails in a deadlock waits in line to the end, as all do who hold a connection": [
    twoRequests()
      .arrives(2, 46)
      .waits(2, "connection", 46, 59)
      .marks("failed", 60, { task: 2, detail: 16 }),
  ],
  "what is left in the middle of a transaction is had by the next request of its unit": [
    oneRequest()
      .leases(0, 46, 55)
      .arrives(1, 50)
      .holds(1, "unit", 50, 60, { place: 1 })
      .leases(1, 55, 60)
      .answers(1, 60),
    { "pool.onReturn": "keep" },
  ],
  "no more connections lie idle than the idle cap allows": [oneRequest(), { "pool.maxIdle": 0 }],
  "who computes has a core all the while": [
    oneRequest().arrives(1, 0).waits(1, "compute", 0, 5).answers(1, 5),
  ],
  "nobody has a core of the server while waiting for something else": [
    oneRequest().holds(0, "core", 10, 11),
  ],
  "nobody waits for a core while one is free": [
    oneRequest().arrives(1, 5).waits(1, "core", 5, 15).answers(1, 15),
  ],
  "of a process no more compute at once than it has locks or processors": [
    oneRequest().arrives(1, 0).waits(1, "compute", 0, 5).answers(1, 5),
  ],
  "nobody waits for the lock or a processor while one is free": [
    oneRequest().arrives(1, 5).waits(1, "processor", 5, 15).answers(1, 15),
  ],
  "a process that is started for a request leaves no connection behind": [
    oneRequest(),
    { "server.architecture": "process-per-connection" },
  ],
  "nobody waits for a helper thread while one is free": [
    oneRequest().arrives(1, 5).waits(1, "helper", 5, 15).answers(1, 15),
  ],
  "who waits outside longest gets the next free unit": [
    oneRequest()
      .arrives(1, 5)
      .waits(1, "unit", 5, 50, { process: 255 })
      .arrives(2, 6)
      .waits(2, "unit", 6, 20, { process: 255 })
      .holds(1, "unit", 50, 50)
      .holds(2, "unit", 20, 20, { place: 1 })
      .answers(1, 50)
      .answers(2, 20),
    { "server.architecture": "thread-pool" },
  ],
  "no more wait outside than the backlog allows, and nobody where units are made": [
    twoRequests().arrives(2, 5).waits(2, "unit", 5, 60, { process: 255 }).answers(2, 60),
    { "server.architecture": "prefork", "server.backlog": 0 },
  ],
  "who is refused at the door found the backlog full, and got no unit": [
    oneRequest().arrives(1, 5).marks("refused", 5, { task: 1, detail: Reason.backlogFull }),
    { "server.architecture": "prefork", "server.backlog": 1 },
  ],
  "who reads sees all rows that are committed and its own, and no others": [
    oneRequest()
      .marks("wrote", 20, { task: 0, place: 0, detail: 1 })
      .marks("read", 30, { task: 0, place: 0, detail: 0 }),
  ],
  "what is committed or rolled back was begun there, and a commit elsewhere finds nothing": [
    oneRequest()
      .marks("begun", 20, { task: 0, place: 0 })
      .marks("commitElsewhere", 30, { task: 0, place: 0 }),
  ],
  "no statement takes longer than the database lets it, and who was cut off took as long": [
    oneRequest(),
    { "database.statementTimeoutMs": 19 },
  ],
  "the database ends no session that has not lain idle in a transaction as long as it may": [
    oneRequest()
      .marks("begun", 20, { task: 0, place: 0 })
      .marks("rolledBack", 29, { place: 0, detail: Reason.idleInTransaction }),
    { "database.idleInTransactionTimeoutMs": 10 },
  ],
  "a pooler never has more connections to the database than its size": [
    pooledTwo().holds(-1, "serverOpening", 10, 20, { place: 1 }),
    behindPooler,
  ],
  "a pooler opens one connection to the database at a time": [
    pooled()
      .holds(-1, "serverOpening", 10, 20, { place: 1 })
      .holds(-1, "serverOpening", 15, 20, { place: 2 }),
    behindPooler,
  ],
  "a pooler never has more clients than it lets in": [
    pooledTwo(),
    { ...behindPooler, "pooler.maxClients": 1 },
  ],
  "a client is linked only to a connection of the pooler that is open": [
    pooled().links(0, 30, 31, { place: 1 }),
    behindPooler,
  ],
  "behind a pooler a statement runs on a connection of it to the database": [
    oneRequest(),
    behindPooler,
  ],
  "nobody waits at the pooler while a connection of it lies idle": [
    pooled().arrives(1, 30).waits(1, "serverConnection", 30, 40).answers(1, 40),
    behindPooler,
  ],
  "while somebody waits at a pooler that has room, it opens a connection": [
    pooledTwo(),
    { ...behindPooler, "pooler.size": 2 },
  ],
  "at a pooler nobody overtakes in the line": [
    pooledTwo().arrives(2, 15).waits(2, "serverConnection", 15, 40).links(2, 40, 40).answers(2, 40),
    behindPooler,
  ],
  "whom the pooler sends away has waited there as long as is allowed, and nobody longer": [
    pooledTwo(),
    { ...behindPooler, "pooler.waitTimeoutMs": 9 },
  ],
  "behind a pooler a transaction runs on one connection to the database": [
    pooled()
      .marks("begun", 20, { task: 0, place: 0 })
      .marks("committed", 35, { task: 0, place: 0 })
      .links(0, 30, 35, { place: 1 }),
    behindPooler,
  ],
  "a retry comes after what it repeats has failed, when its client has paused, and once": [
    twoRequests().marks("retried", 10, { task: 1, detail: 0 }),
    { "clients.retries": 1, "clients.backoffMs": 0 },
  ],
  "who has failed is repeated as often as the scenario says": [
    oneRequest().arrives(1, 5).waits(1, "call", 5, 9).marks("failed", 9, { task: 1 }),
    { "clients.retries": 1 },
  ],
  "who gives up has waited exactly as long as its patience, and nobody waits longer": [
    oneRequest().arrives(1, 60).waits(1, "call", 60, 2_000).answers(1, 2_000),
    { "clients.patienceMs": 1 },
  ],
  "in a closed loop there are never more requests than users, and none begins too late": [
    twoRequests(),
    { "arrivals.kind": "closed", "arrivals.users": 1 },
  ],
  "what is sent by hand comes at its instant, once": [twoRequests(), { "arrivals.byHandMs": [10] }],
};

test.each(laws.map((law) => [law.sentence]))("a run that breaks it is found: %s", (sentence) => {
  const [builder, changes] = broken[sentence]!;
  expect(breachesOf(builder, changes).some((breach) => breach.startsWith(sentence))).toBe(true);
});

test("each law says something of its own", () => {
  expect(Object.keys(broken).sort()).toEqual(laws.map(({ sentence }) => sentence).sort());
});
