import { release as study } from "../../scenario/catalogue/release.ts";
import type { Chapter } from "../chapter.ts";

const INSIDE = "checkout; query 5; compute 20; release";
const AFTER = "checkout; query 5; release; compute 20";

/**
 * Chapter 7. Requests come by chance, as many as the pool can just serve: how long the line gets is
 * luck. With the seeds 1 to 40 it takes 99 of 100 from 187 to 899 ms, and from 43 to 75 with the release
 * moved: at most 23 % of it. So the answer says less than a quarter, and the seed is the one of all.
 */
export const release = {
  id: "release",
  number: 7,
  part: "pool",
  minutes: 15,
  title: "Take it, use it, give it back",
  goal: "Find the line at which a connection should be given back, and say what it costs to be late.",
  base: study.base,
  runs: [
    { name: "inside", label: "Release after rendering", changes: { program: INSIDE } },
    { name: "after", label: "Release before rendering", changes: { program: AFTER } },
  ],
  watching: {
    rows: "connection",
    speedMs: 20,
    windowMs: 500,
    fromMs: 1_900,
    tellingMs: 19_800,
    stops: [
      {
        atMs: 1_995,
        thing: "connection.0.0",
        name: "Held, and not used",
        says: "The query ended a moment ago. Now the page is rendered from its rows, and that needs no connection. It is held all the same.",
      },
      {
        atMs: 2_150,
        thing: "queue.pool.0",
        name: "They wait for rendering",
        says: "These wait for a connection. Really they wait until other people's pages are rendered.",
      },
    ],
  },
  words: {
    scene:
      "Each request takes a connection, asks the database for {inside program.query}, renders a page for {inside program.compute}, and gives the connection back. To take one and hold it until it is given back is a [[lease]].",
    watch: "Solid is work for the database, hatched is held without any.",
    aha: "What a pool can do is its connections divided by how long each is held. Rendering is part of that if you let it be: {inside heldIdle.share} of the time held, nobody used the connection.",
    misconception: "“A connection that runs no query is free.” Not while somebody holds it.",
    finePrint: [
      "The best use is: take it right before, use it, give it back right after, and do nothing else in between.",
      "Never to give it back is the same mistake without an end: an early return, an error, a result that nobody closes. A pool that leaks is empty one day.",
      "Many libraries give it back by themselves at the end of a block. Then the question is where the block ends.",
    ],
  },
  question: {
    asks: "Nobody works more or less. Only the line that gives the connection back moves up, above the rendering. 99 of 100 were answered within {inside response.p99}. Now?",
    options: [
      {
        id: "same",
        says: "The same: nobody works any less",
        holds: [
          {
            run: "after",
            measure: "response.p99",
            compare: "about",
            value: { run: "inside", measure: "response.p99" },
          },
        ],
        partRight: "The work is the same, to the last bit.",
        verdict: "But nearly all of that time was waiting, not work.",
      },
      {
        id: "fifth",
        says: "A fifth less: the query is a fifth of the lease",
        holds: [
          {
            run: "after",
            measure: "response.p99",
            compare: "about",
            value: { run: "inside", measure: "response.p99", times: 0.8 },
          },
        ],
        partRight: "The query is a fifth of the time held.",
        verdict:
          "So a connection is free again after a fifth of the time, and serves five times as many.",
      },
      {
        id: "half",
        says: "About half",
        holds: [
          {
            run: "after",
            measure: "response.p99",
            compare: "about",
            value: { run: "inside", measure: "response.p99", times: 0.5 },
          },
        ],
        partRight: "It gets better.",
        verdict: "But a line does not get half as long. With room to spare it goes away.",
      },
      {
        id: "quarter",
        says: "Less than a quarter",
        holds: [
          {
            run: "after",
            measure: "response.p99",
            compare: "<=",
            value: { run: "inside", measure: "response.p99", times: 0.25 },
          },
        ],
        partRight:
          "Each connection is held for {after program.query} instead of {inside program.all}.",
        verdict:
          "Measured: {after response.p99}. Before, the pool was just able to serve those who come; now it has four fifths to spare.",
      },
    ],
  },
  cases: [
    {
      id: "after",
      run: "after",
      label: "Give it back before rendering",
      says: "One line moved. 99 of 100 are answered within {after response.p99} instead of {inside response.p99}. All leases together last {after held.total} instead of {inside held.total}, and nothing is held idle.",
    },
  ],
  challenges: [
    {
      id: "order",
      title: "Move a line",
      goal: "140 requests a second, and no connection more: 99 of 100 within 100 ms.",
      start: { "arrivals.perSecond": 140, program: INSIDE },
      unlocked: [{ kind: "program", path: "program", order: true, mayAdd: [] }],
      rules: [
        { measure: "response.p99", compare: "<=", value: 100 },
        { measure: "connections.peak", compare: "<=", value: 3 },
      ],
      good: { program: AFTER },
      debrief: "The lease ends when the query has ended, and the page is rendered without it.",
      shortcut: {
        changes: { "pool.max": 6, "pool.openAtStart": 6 },
        says: "Twice the connections would do, at twice the cost for the database, and would still be held idle.",
      },
    },
  ],
  teaches: [
    { statement: 13, step: "watch" },
    { statement: 14, step: "explain" },
    { statement: 15, step: "compare" },
  ],
  teacher: {
    prompts: [
      "Where does your framework give a connection back: after the query, the handler, the response?",
      "What else do people do between query and release? Logging, mails, counting?",
      "How would you notice a leak before the pool is empty?",
    ],
    notes: {
      predict: "Who votes for half: ask what the other half would be waiting for.",
      watch: "Point at the hatching before the first stop names it.",
      compare: "One line of code moved. Let them say it before you do.",
    },
    board: ["take ▮query▮ ▭▭▭▭ render ▭▭▭▭ give back", "take ▮query▮ give back   render"],
    links: [
      { label: "Go: database/sql, Rows.Close", url: "https://pkg.go.dev/database/sql#Rows.Close" },
      {
        label: "psycopg: connection pools",
        url: "https://www.psycopg.org/psycopg3/docs/advanced/pool.html",
      },
    ],
  },
} as const satisfies Chapter;
