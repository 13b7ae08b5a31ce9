import { pinned as study } from "../../scenario/catalogue/pinned.ts";
import type { Chapter } from "../chapter.ts";

const INSIDE = "begin; query 3; call 200; query 3; query 2; commit";
const BEFORE = "call 200; begin; query 3; query 3; query 2; commit";

/** Chapter 10. Requests come by chance; the load is twice what can be served, so the seed matters little. */
export const pinned = {
  id: "pinned",
  number: 10,
  part: "release",
  minutes: 20,
  title: "Pinned",
  goal: "Say why a transaction keeps its connection, and what must therefore not be inside one.",
  base: study.base,
  runs: [
    {
      name: "inside",
      label: "Call inside the transaction",
      note: "Lease for each statement",
      changes: { program: INSIDE },
    },
    {
      name: "before",
      label: "Call before the transaction",
      note: "Lease for each statement",
      changes: { program: BEFORE },
    },
    {
      name: "careless",
      label: "A pool that lets go too early",
      note: "The mistake, on purpose",
      changes: { program: INSIDE, "pool.lease": "careless" },
    },
  ],
  watching: {
    rows: "connection",
    speedMs: 100,
    windowMs: 1_600,
    tellingMs: 11_000,
    stops: [
      {
        atMs: 400,
        thing: "connection.0.0",
        name: "Pinned",
        says: "A transaction is open here: hence the padlock. All of its statements must run on this connection, so it is [[pinned]].",
      },
      {
        atMs: 1_500,
        thing: "queue.pool.0",
        name: "They give up soon",
        says: "All {inside pool.max} connections are pinned, and idle nearly all the time. Who waits for {inside pool.checkoutTimeoutMs} gives up.",
      },
    ],
  },
  words: {
    scene:
      "Each statement gives its connection back at once here. But a request begins a [[transaction]]: all of its statements count, or none of them. Inside it calls another service.",
    watch: "Look for the padlock. Where could an automatic pool take the connection back?",
    aha: "Inside a transaction every moment is time held, whatever the pool's rules are: {inside pinned.share} of the time leased is pinned, and for {inside heldIdle.share} of it nobody uses the connection.",
    misconception:
      "“A lease for each statement protects me.” Not inside a transaction. And “commit is one more statement” is wrong too: on another connection it commits nothing.",
    finePrint: [
      "This is why a library hands you an object to run a transaction's statements on. Go calls it `Tx`. It holds one connection until commit or rollback.",
      "Use the pool's own object by mistake inside the block, and that statement runs on another connection, outside the transaction.",
      "A commit that reaches a connection without a transaction is only warned about by PostgreSQL. Nobody notices.",
      "A transaction that nobody ends is a leak. Some pools roll it back when the connection comes back; others do not look.",
    ],
  },
  question: {
    asks: "Requests come, {inside arrivals.perSecond}, on {inside pool.max} connections. The statements of each take {inside program.query}, the call inside the transaction {inside program.call}. How many a second are served?",
    options: [
      {
        id: "40",
        says: "40: all that come, since each statement gives back at once",
        holds: [{ measure: "throughput", compare: "about", value: 40 }],
        partRight: "Outside a transaction they would be given back at once.",
        verdict: "But between begin and commit nobody may take them.",
      },
      {
        id: "160",
        says: "160: four connections, each for forty",
        holds: [{ measure: "throughput", compare: "about", value: 160 }],
        partRight: "With so little work for the database they could do even more.",
        verdict: "But they are not at work. They are held.",
      },
      {
        id: "19",
        says: "about 19: four connections, held for the whole transaction",
        holds: [{ measure: "throughput", compare: "about", value: 19 }],
        partRight: "Each connection has one transaction after the other, for {inside program.all}.",
        verdict:
          "Measured: {inside throughput}. {inside failed.timedOut} of {inside requests} requests gave up.",
      },
      {
        id: "4",
        says: "4: one for each connection",
        holds: [{ measure: "throughput", compare: "about", value: 4 }],
        partRight: "At any moment only four transactions are open.",
        verdict: "But each is over after {inside program.all}, and the next one follows.",
      },
    ],
  },
  again: {
    asks: "Each statement gives its connection back at once, but not here. Where may an automatic pool take the connection back?",
    options: [
      {
        id: "query",
        says: "After each query, as outside a transaction",
        holds: [{ run: "careless", measure: "commit.elsewhere", compare: "=", value: 0 }],
        partRight: "Outside a transaction that is where it is taken back.",
        verdict:
          "But then the next statement may get another connection. {careless commit.elsewhere} commits and rollbacks did, and did nothing there.",
      },
      {
        id: "call",
        says: "During the call: nobody uses it then",
        holds: [
          { run: "careless", measure: "commit.elsewhere", compare: "=", value: 0 },
          { measure: "heldIdle.share", compare: ">=", value: 0.5 },
        ],
        partRight: "Nobody uses it for {inside heldIdle.share} of the time.",
        verdict:
          "But the transaction is still open on it: whoever got it would be inside somebody else's.",
      },
      {
        id: "commit",
        says: "Only after commit or rollback",
        holds: [
          { measure: "commit.elsewhere", compare: "=", value: 0 },
          { run: "careless", measure: "commit.elsewhere", compare: ">=", value: 1 },
        ],
        partRight: "Then nothing of the transaction is left on it.",
        verdict:
          "Measured: {inside commit.elsewhere} commits on another connection with this rule, {careless commit.elsewhere} without it.",
      },
      {
        id: "never",
        says: "Never: who has a connection keeps it",
        holds: [{ measure: "answered", compare: "<=", value: 4 }],
        partRight: "While the transaction lasts that is so.",
        verdict: "But {inside answered} requests were answered on {inside pool.max} connections.",
      },
    ],
  },
  cases: [
    {
      id: "before",
      run: "before",
      label: "Call first, then begin",
      says: "The call moves before the transaction. Nobody gives up: {before failed.timedOut}. 99 of 100 are answered within {before response.p99}.",
    },
    {
      id: "careless",
      run: "careless",
      label: "A pool that does not pin",
      says: "What if the pool did take it back? A transaction belongs to its connection. {careless commit.elsewhere} commits and rollbacks reached another one, and did nothing there. Every request was answered, and the database only warned.",
    },
  ],
  challenges: [
    {
      id: "all-or-nothing",
      title: "All or nothing, and nobody fails",
      goal: "40 a second on four connections: nobody gives up, 99 of 100 within 250 ms, and the three queries still count together or not at all.",
      start: { program: INSIDE },
      unlocked: [
        { kind: "program", path: "program", order: true, mayAdd: [], inTransaction: true },
      ],
      rules: [
        { measure: "failed.timedOut", compare: "=", value: 0 },
        { measure: "response.p99", compare: "<=", value: 250 },
        { measure: "commit.elsewhere", compare: "=", value: 0 },
      ],
      good: { program: BEFORE },
      debrief: "The call stands outside. The transaction is as short as its statements.",
      shortcut: {
        changes: { "pool.lease": "careless" },
        says: "A pool that lets go in mid-transaction serves everybody, and loses their work.",
      },
    },
    {
      id: "two-at-once",
      title: "Two at once",
      goal: "Another program: each of 4 requests holds a connection and asks for a second one. All wait, with the database idle. Find the smallest pool with which all are answered: at most 5 connections.",
      start: {
        program: "checkout; query 5; checkout; query 5; release; release",
        "arrivals.kind": "burst",
        "arrivals.count": 4,
        "pool.lease": "explicit",
        "pool.max": 4,
        "pool.openAtStart": 4,
      },
      unlocked: [{ kind: "number", path: "pool.max", least: 1, most: 12 }],
      rules: [
        { measure: "answered", compare: "=", value: 4 },
        { measure: "failed.timedOut", compare: "=", value: 0 },
        { measure: "connections.peak", compare: "<=", value: 5 },
      ],
      good: { "pool.max": 5 },
      debrief:
        "With one connection more than there are requests, one of them can finish, and then all. Requests, times one less than each needs, plus one. Better still: never need two at once.",
      shortcut: {
        changes: { "pool.max": 8 },
        says: "Two for each is safe, and grows with every request that may come at once.",
      },
    },
  ],
  teaches: [
    { statement: 19, step: "compare" },
    { statement: 20, step: "compare" },
    { statement: 21, step: "watch" },
    { statement: 28, step: "explain" },
  ],
  teacher: {
    prompts: [
      "What does your framework call the object for statements of a transaction?",
      "What is inside your transactions that need not be?",
      "In the puzzle: who would have to give way, and could a timeout help?",
    ],
    notes: {
      scene: "Say “all or nothing” and let somebody give an example with money.",
      predict: "Let them say what four connections do all the time, before they count.",
      compare: "Second case: the numbers look wonderful. Ask what is wrong with them.",
      challenge: "The puzzle is for those who finish early: four people, four forks.",
    },
    board: [
      "begin 🔒 query call query 🔒 commit",
      "served = connections ÷ length of a transaction",
    ],
    links: [
      {
        label: "Go: executing transactions",
        url: "https://go.dev/doc/database/execute-transactions",
      },
      {
        label: "node-postgres: transactions",
        url: "https://node-postgres.com/features/transactions",
      },
      {
        label: "PostgreSQL: transactions",
        url: "https://www.postgresql.org/docs/current/tutorial-transactions.html",
      },
    ],
  },
} as const satisfies Chapter;
