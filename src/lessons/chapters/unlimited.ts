import { unlimited as study } from "../../scenario/catalogue/unlimited.ts";
import type { Chapter } from "../chapter.ts";

const STEADY = {
  program: "compute 0.5; query ~10",
  "arrivals.kind": "poisson",
  "arrivals.perSecond": 400,
  "arrivals.forMs": 10_000,
} as const;

/** Chapter 11. All come at once and nothing is drawn by chance: the numbers are exact. */
export const unlimited = {
  id: "unlimited",
  number: 11,
  part: "limits",
  minutes: 15,
  title: "No limit",
  goal: "Say what happens without a limit on connections, and what a limit costs.",
  base: study.base,
  runs: [
    { name: "none", label: "No limit", note: "Go's default", changes: {} },
    {
      name: "eight",
      label: "At most eight",
      note: "SetMaxOpenConns(8)",
      changes: { "pool.max": 8, "pool.maxIdle": 8 },
    },
    { name: "four", label: "At most four", changes: { "pool.max": 4, "pool.maxIdle": 4 } },
    {
      name: "all",
      label: "As many as the database has",
      changes: { "pool.max": 97, "pool.maxIdle": 97 },
    },
    {
      name: "crowded",
      label: "Many, and each query costs the others",
      changes: { "pool.max": 97, "pool.maxIdle": 97, "database.contentionPercent": 1 },
    },
    { name: "churn", label: "Two kept idle", changes: { ...STEADY, "pool.maxIdle": 2 } },
    { name: "kept", label: "Twenty kept idle", changes: { ...STEADY, "pool.maxIdle": 20 } },
  ],
  watching: {
    rows: "connection",
    speedMs: 20,
    windowMs: 270,
    tellingMs: 120,
    stops: [
      {
        atMs: 10,
        thing: "connection.0.0",
        name: "Being opened",
        says: "Nobody has a connection yet, so everybody opens one. The database starts a process for each.",
      },
      {
        atMs: 120,
        thing: "connection.0.50",
        name: "In the crowd",
        says: "Those who got one all query at once, and share {none database.cores} cores. The line stands inside the database now.",
      },
    ],
  },
  words: {
    scene:
      "{none arrivals.count} goroutines ask the database at the same moment. The pool has no [[limit]]: whoever finds no idle connection opens a new one. The database allows {none database.maxConnections} connections, and keeps {none database.reserved} of them for its administrators.",
    watch: "A row is a connection.",
    aha: "A limit does not slow you down before it is smaller than what the database can do at once. It decides where people wait, and whether they are refused: {none failed.refused} without, {eight failed.refused} with a limit of {eight pool.max}.",
    misconception: "“More connections, more speed.” And: “the default is safe.”",
    finePrint: [
      "There are as many connections as goroutines that query at the same moment, not as many as goroutines.",
      "Go keeps only {churn pool.maxIdle} idle ones by default; the others are closed when they come back. At a steady load {churn connections.opened} were opened in this way; with {kept pool.maxIdle} kept it is {kept connections.opened}.",
      "The refusal comes as an error of the query, not as a wait.",
      "Each connection to PostgreSQL is a process there. Where crowding costs something, more of them are slower: {crowded response.last} instead of {all response.last}.",
    ],
  },
  question: {
    asks: "{none arrivals.count} goroutines with the default settings. What happens?",
    options: [
      {
        id: "fast",
        says: "All are served, at once",
        holds: [
          { measure: "failed.all", compare: "=", value: 0 },
          { measure: "response.last", compare: "<=", value: 100 },
        ],
        partRight: "The pool has no limit and lets everybody through.",
        verdict: "But the database has one, and a few cores.",
      },
      {
        id: "slow",
        says: "All are served, slowly",
        holds: [
          { measure: "failed.all", compare: "=", value: 0 },
          { measure: "response.last", compare: ">=", value: 200 },
        ],
        partRight: "Those who are served do share the database's cores.",
        verdict: "But beyond its own limit a database does not queue. It refuses.",
      },
      {
        id: "refused",
        says: "97 are served, 203 are refused",
        holds: [
          { measure: "answered", compare: "=", value: 97 },
          { measure: "failed.refused", compare: "=", value: 203 },
        ],
        partRight:
          "The database has {none database.maxConnections} places and keeps {none database.reserved}.",
        verdict:
          "Measured: {none answered} answered by {none response.last}, {none failed.refused} refused.",
      },
      {
        id: "wait",
        says: "The pool lets them wait for one another",
        holds: [
          { measure: "failed.all", compare: "=", value: 0 },
          { measure: "checkout.max", compare: ">=", value: 100 },
        ],
        partRight: "That is what a pool with a limit does.",
        verdict: "But this one has none.",
      },
    ],
  },
  again: {
    asks: "Now the pool has a limit, and all {none arrivals.count} are served. Take {eight pool.max} connections instead of {all pool.max}. When does the last answer come?",
    options: [
      {
        id: "much-later",
        says: "Twelve times as late: there are so many fewer connections",
        holds: [
          {
            run: "eight",
            measure: "response.last",
            compare: ">=",
            value: { run: "all", measure: "response.last", times: 6 },
          },
        ],
        partRight: "Far fewer queries are in the database at once.",
        verdict:
          "But each of them is done so much sooner: the {none database.cores} cores are shared by fewer.",
      },
      {
        id: "twice",
        says: "Twice as late: most of them have to wait",
        holds: [
          {
            run: "eight",
            measure: "response.last",
            compare: "about",
            value: { run: "all", measure: "response.last", times: 2 },
          },
        ],
        partRight: "Most of them do wait, in front of the pool.",
        verdict: "But they waited before, too: inside the database, for its cores.",
      },
      {
        id: "same",
        says: "At about the same time",
        holds: [
          {
            run: "eight",
            measure: "response.last",
            compare: "about",
            value: { run: "all", measure: "response.last" },
          },
        ],
        partRight: "The {none database.cores} cores are at work all the time in both.",
        verdict:
          "Measured: {eight response.last} with {eight pool.max}, {all response.last} with {all pool.max}.",
      },
      {
        id: "earlier",
        says: "Earlier: the database is less crowded",
        holds: [
          {
            run: "eight",
            measure: "response.last",
            compare: "<=",
            value: { run: "all", measure: "response.last", times: 0.85 },
          },
        ],
        partRight: "Where crowding costs something, fewer would be sooner.",
        verdict:
          "But here crowding costs nothing. Where each query costs the others a little, {all pool.max} take {crowded response.last}.",
      },
    ],
  },
  cases: [
    {
      id: "eight",
      run: "eight",
      label: "A limit of eight",
      says: "Nobody is refused: {eight answered} are answered, the last at {eight response.last}. The line has moved from the database to the front of the pool.",
    },
    {
      id: "all",
      run: "all",
      label: "As many as the database has",
      says: "Twelve times as many connections, and no faster: {all response.last} instead of {eight response.last}. The cores are the same.",
    },
    {
      id: "four",
      run: "four",
      label: "A limit of four",
      says: "Now the limit is smaller than what the database can do at once, and only now it costs time: {four response.last}.",
    },
  ],
  challenges: [
    {
      id: "set-limit",
      title: "Set the limit",
      goal: "Nobody is refused, the last answer comes by 800 ms, with at most 10 connections.",
      start: {},
      unlocked: [
        { kind: "number", path: "pool.max", least: 1, most: 300 },
        { kind: "number", path: "pool.maxIdle", least: 0, most: 300 },
      ],
      rules: [
        { measure: "failed.refused", compare: "=", value: 0 },
        { measure: "response.last", compare: "<=", value: 800 },
        { measure: "connections.peak", compare: "<=", value: 10 },
      ],
      good: { "pool.max": 8, "pool.maxIdle": 8 },
      debrief:
        "As many as the database has cores are enough here. Set the idle cap as high as the limit, or connections are closed and opened without end.",
      shortcut: {
        changes: { "pool.max": 97, "pool.maxIdle": 97 },
        says: "All that the database has, for one program: the next program that starts is refused.",
      },
    },
  ],
  teaches: [
    { statement: 6, step: "watch" },
    { statement: 25, step: "watch" },
    { statement: 26, step: "compare" },
  ],
  teacher: {
    prompts: [
      "Why is nobody served sooner by twelve times as many connections?",
      "Where would you rather have people wait: in your program or in the database?",
      "Who else uses the same database?",
    ],
    notes: {
      predict: "Everybody who has used Go has the default in production somewhere.",
      compare:
        "Vote on the second question before you show a case. Most expect it to be much later.",
      explain: "The line is as long as before. It has only moved.",
    },
    board: ["goroutines → [pool ∞] → [database 97] ✗", "goroutines → line → [pool 8] → [database]"],
    links: [
      {
        label: "Go: DB.SetMaxOpenConns",
        url: "https://pkg.go.dev/database/sql#DB.SetMaxOpenConns",
      },
      {
        label: "PostgreSQL: max_connections",
        url: "https://www.postgresql.org/docs/current/runtime-config-connection.html",
      },
    ],
  },
} as const satisfies Chapter;
