import { anotherConnection as study } from "../../scenario/catalogue/another-connection.ts";
import type { Chapter } from "../chapter.ts";

const APART = 'checkout; sql 4 "set x"; compute 2; sql 4 "show x"; release; call 20; query 4';

/** Chapter 9. Requests come by chance; shares of so many requests differ little from seed to seed. */
export const anotherConnection = {
  id: "another-connection",
  number: 9,
  part: "release",
  minutes: 15,
  title: "Another connection",
  goal: "Say when two statements of a request run on different connections, and what is then lost.",
  base: study.base,
  runs: [
    { name: "each", label: "Lease for each statement", note: "Go, pool.query", changes: {} },
    { name: "alone", label: "Alone at your desk", changes: { "arrivals.perSecond": 1 } },
    {
      name: "whole",
      label: "One connection for the request",
      note: "Go's Conn, a sticky lease",
      changes: { "pool.lease": "request" },
    },
    {
      name: "apart",
      label: "Set and read in one lease",
      changes: { "pool.lease": "explicit", program: APART },
    },
    {
      name: "oldest",
      label: "Alone, oldest first",
      changes: { "arrivals.kind": "even", "arrivals.perSecond": 1, "pool.reuse": "oldest" },
    },
  ],
  watching: {
    rows: "connection",
    speedMs: 20,
    windowMs: 250,
    fromMs: 420,
    tellingMs: 11_551,
    stops: [
      {
        atMs: 504,
        thing: "connection.0.1",
        name: "Borrowed for one statement",
        says: "A statement runs here. When its answer is there the connection goes back, at once: the next statement of the same request must ask again.",
      },
      {
        atMs: 712,
        thing: "connection.0.1",
        name: "Whose setting?",
        says: "What a statement sets stays with the connection, not with the request. Whoever comes here next finds it; who set it may be elsewhere by now.",
      },
    ],
  },
  words: {
    scene:
      "Here a lease is as short as can be: each statement takes a connection and gives it back at once. The first statement of a request sets something for its session, and the last one reads it. A [[session]] is what the database remembers of one connection.",
    watch: "The numbers in a row are requests. Look for one that appears in two rows.",
    aha: "“It works on my machine” is literally true here. Alone, the same connection comes back each time: {alone lease.same} of the requests. With {each arrivals.perSecond} it is {each lease.same}.",
    misconception: "“My code has a connection.” It has a pool. It borrows.",
    finePrint: [
      "The same holds for temporary tables, for locks that belong to a session, for the last number that was given out, and for prepared statements behind a pooler.",
      "Which idle connection is lent first differs from library to library. Where it is the one that rested longest, even one user alone finds nothing: there the last statement meets its first connection in {oldest lease.same} of the requests.",
      "Each query gives its connection back by itself only when its result has been read or closed. An open result keeps it, for ever if nobody closes it.",
      "Go keeps one connection for several statements with `Conn`, and within a transaction.",
    ],
  },
  question: {
    asks: "Alone at your desk it always works. Now requests come, {each arrivals.perSecond}, on {each pool.max} connections. The last statement runs on the connection of the first one in …",
    options: [
      {
        id: "all",
        says: "all cases: a request keeps its connection",
        holds: [{ measure: "lease.same", compare: "about", value: 1 }],
        partRight: "So it was at your desk.",
        verdict: "But only because nobody else asked in between. The pool lends whatever is free.",
      },
      {
        id: "four-fifths",
        says: "four fifths: one of five goes wrong",
        holds: [{ measure: "lease.same", compare: "about", value: 0.8 }],
        partRight: "Often nobody comes in between.",
        verdict: "But a call lies in between, which is long enough for several others.",
      },
      {
        id: "two-fifths",
        says: "about two fifths",
        holds: [
          { measure: "lease.same", compare: ">=", value: 0.32 },
          { measure: "lease.same", compare: "<=", value: 0.48 },
        ],
        partRight: "The one returned last is lent first, so it often comes back.",
        verdict:
          "Measured: {each lease.same}. And even then somebody else may have set something there meanwhile: {each session.mismatches} of {each requests} requests read what they had not set.",
      },
      {
        id: "fifth",
        says: "a fifth: one of five, by chance",
        holds: [{ measure: "lease.same", compare: "about", value: 0.2 }],
        partRight: "With very many requests it comes near that.",
        verdict:
          "But at this rate mostly one or two connections are in use, and the same ones are lent again.",
      },
    ],
  },
  cases: [
    {
      id: "alone",
      run: "alone",
      label: "Alone",
      says: "One request a second, and the same connection each time: {alone lease.same}. A test with one user shows nothing.",
    },
    {
      id: "whole",
      run: "whole",
      label: "Keep one for the whole request",
      says: "Never wrong: {whole session.mismatches} mistakes. The price is the call in the middle: all leases together last {whole held.total} instead of {each held.total}.",
    },
    {
      id: "apart",
      run: "apart",
      label: "Keep one where it matters",
      says: "Set and read in one lease, with the call outside it: {apart session.mismatches} mistakes, and leases of {apart held.total} all together.",
    },
  ],
  challenges: [
    {
      id: "together",
      title: "What belongs together",
      goal: "No request may miss what it has set, and 99 of 100 are answered within 60 ms. Three stars if connections are held idle for at most 20 % of their leases.",
      start: { "pool.lease": "statement" },
      unlocked: [
        { kind: "choice", path: "pool.lease", values: ["statement", "request", "explicit"] },
        { kind: "program", path: "program", order: true, mayAdd: ["checkout", "release"] },
      ],
      rules: [
        { measure: "session.mismatches", compare: "=", value: 0 },
        { measure: "response.p99", compare: "<=", value: 60 },
        { measure: "connections.peak", compare: "<=", value: 5 },
      ],
      stars: [
        { stars: 3, rules: [{ measure: "heldIdle.share", compare: "<=", value: 0.2 }] },
        { stars: 2, rules: [{ measure: "heldIdle.share", compare: "<=", value: 0.5 }] },
      ],
      good: { "pool.lease": "explicit", program: APART },
      debrief:
        "The two statements that belong together share a lease, and the call stands outside it.",
      shortcut: {
        changes: { "pool.max": 1 },
        says: "With a single connection nothing can be elsewhere. But what others set there is found as well, and all wait for one another.",
      },
    },
  ],
  teaches: [
    { statement: 18, step: "watch" },
    { statement: 27, step: "watch" },
  ],
  teacher: {
    prompts: [
      "Which of your tests would notice?",
      "What does your code set for a session: time zone, language, user?",
      "Why is it dangerous that somebody else's setting is found?",
    ],
    notes: {
      predict: "Ask who has ever said “it works on my machine”.",
      watch: "Let the class follow one number through the rows.",
      compare: "First case: the same code, and no mistake at all.",
    },
    board: ["1: set x   2: …   3: show x", "pool: whichever is free"],
    links: [
      { label: "Go: database/sql, DB.Conn", url: "https://pkg.go.dev/database/sql#DB.Conn" },
      { label: "PgBouncer: features by mode", url: "https://www.pgbouncer.org/features.html" },
    ],
  },
} as const satisfies Chapter;
