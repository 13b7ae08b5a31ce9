import { sandwichScenario } from "../../scenario/sandwich-scenario.ts";
import type { Chapter } from "../chapter.ts";

/** Chapter 8. Requests come evenly: a Poisson draw of this overload swings between 3.6 and 7.6 s. */
export const sandwich = {
  id: "sandwich",
  number: 8,
  part: "release",
  minutes: 10,
  title: "The sandwich",
  goal: "Say what a slow call between two queries does to everybody else, and how to get rid of it.",
  base: sandwichScenario,
  runs: [
    {
      name: "whole",
      label: "Lease for the whole request",
      note: "Rails up to 7.1",
      changes: { "pool.lease": "request" },
    },
    {
      name: "each",
      label: "Lease for each statement",
      note: "Go, Rails from 7.2",
      changes: { "pool.lease": "statement" },
    },
    {
      name: "last",
      label: "The call comes last",
      note: "Lease for the whole request",
      changes: { "pool.lease": "request", program: "query 5; query 5; call 490" },
    },
    {
      name: "first",
      label: "The call comes first",
      note: "Lease for the whole request",
      changes: { "pool.lease": "request", program: "call 490; query 5; query 5" },
    },
  ],
  watching: {
    rows: "connection",
    speedMs: 200,
    windowMs: 2_400,
    tellingMs: 19_600,
    stops: [
      {
        atMs: 300,
        thing: "connection.0.2",
        name: "Held idle",
        says: "This connection is taken, and nobody uses it. Its request waits for another service, far from the database. The picture draws that as hatching: [[held idle]].",
      },
      {
        atMs: 700,
        thing: "request.10",
        name: "In line",
        says: "All {whole pool.max} connections are taken. This one has a thread, and must wait for a connection.",
      },
      {
        atMs: 2_450,
        thing: "request.31",
        name: "Waits for nothing",
        says: "This request waits for a connection that nobody is using. Those who come after it will wait longer: up to {whole checkout.max}.",
      },
    ],
  },
  words: {
    scene:
      "Each request asks the database, then calls another service for {whole program.call}, then asks the database again; {whole arrivals.perSecond} come. To ask, it takes a connection from the pool, and keeps that until the request ends. Such a loan is a [[lease]].",
    watch:
      "Watch one row of the picture: a row is a connection. Solid means that it works for somebody.",
    aha: "How many are served is the number of connections, divided by how long each is held: {whole pool.max} / {whole program.all} gives {whole pool.serves}. How fast a service is that somebody else runs decides how many connections you need.",
    misconception:
      "“The database is slow.” It is bored. A connection that is held is at work for {whole held.busy} of that time.",
    finePrint: [
      "Up to version 7.1, Rails keeps a connection from the first use to the end of the request. From 7.2 on, ordinary queries take and give back one by one, unless the program calls `lease_connection`, or the older `connection`.",
      "Whether leasing so often costs too much is disputed in public: rails/rails issue 55728.",
      "There are {whole server.threads} threads here, and {whole pool.max} connections. Where there are as many connections as threads, everybody with a thread has a connection too: then the line stands outside, before the threads.",
    ],
  },
  question: {
    asks: "Each request uses the database for {whole program.query}, and its call takes {whole program.call}. Requests come, {whole arrivals.perSecond}, to {whole server.threads} threads and {whole pool.max} connections. How many a second can be served?",
    options: [
      {
        id: "500",
        says: "500: {whole pool.max} connections, {whole program.query} each",
        holds: [{ measure: "throughput", compare: "about", value: 500 }],
        partRight:
          "So many the database itself could do: it is at work for {whole program.query} a request.",
        verdict:
          "But a connection is not free when its query has ended. It is held for {whole program.all}.",
      },
      {
        id: "40",
        says: "40: {whole server.threads} threads, {whole program.all} each",
        holds: [{ measure: "throughput", compare: "about", value: 40 }],
        partRight: "So many the threads alone could do.",
        verdict:
          "But a thread that waits for a connection serves nobody. The scarcest thing decides.",
      },
      {
        id: "15",
        says: "15: all that come",
        holds: [{ measure: "throughput", compare: "about", value: 15 }],
        partRight: "So many do come, and in the end all {whole answered} are answered.",
        verdict:
          "But later and later: the slowest one in a hundred took {whole response.p99} or more.",
      },
      {
        id: "10",
        says: "10: {whole pool.max} connections, {whole program.all} each",
        holds: [{ measure: "throughput", compare: "about", value: 10 }],
        partRight:
          "A connection serves one request after the other, and has each for {whole program.all}.",
        verdict:
          "Measured: {whole throughput}, since at the start and at the end not all of them are held.",
      },
    ],
  },
  cases: [
    {
      id: "each",
      run: "each",
      label: "Give it back after each query",
      says: "The same requests, the same {each pool.max} connections. Only the release is earlier. Now everybody is served in {each response.max}, and nothing is held idle.",
    },
    {
      id: "last",
      run: "last",
      label: "Make the call last",
      says: "Does it help to call when both queries are done? No. The lease ends with the response, and the response waits for the call. The slowest one in a hundred takes {last response.p99}, as before.",
    },
    {
      id: "first",
      run: "first",
      label: "Make the call first",
      says: "Now the call comes before the first query, and the lease begins at the first query. Everybody is served in {first response.max}. The three lines are the same; only their order is not.",
    },
  ],
  challenges: [
    {
      id: "serve-all",
      title: "Serve all that come",
      goal: "Serve all that come, {whole arrivals.perSecond}, and let at most one in a hundred be slower than 600 ms. The pool stays as it is, and so does the work.",
      start: { "pool.lease": "request" },
      unlocked: [
        { kind: "choice", path: "pool.lease", values: ["request", "statement", "explicit"] },
        { kind: "program", path: "program", order: true, mayAdd: ["checkout", "release"] },
      ],
      rules: [
        { measure: "response.p99", compare: "<=", value: 600 },
        { measure: "connections.peak", compare: "<=", value: 5 },
        { measure: "answered", compare: "=", value: 300 },
      ],
      good: { "pool.lease": "statement" },
      debrief:
        "A lease for each statement ends when its answer is there. So does a `release` before the call, and a call before the first query.",
      shortcut: {
        changes: { "pool.max": 10, "pool.openAtStart": 10 },
        says: "More connections would do it too, and would only hide the waste: the next slow day needs more again.",
      },
    },
    {
      id: "slow-provider",
      title: "The provider slows down",
      goal: "An incident: after 10 seconds the call takes 900 ms instead of 100. Nobody can mend the provider. See to it that only the call itself is slower: at most one in a hundred above 1.1 s.",
      start: {
        "pool.lease": "request",
        program: "query 5; call 100; query 5",
        "arrivals.forMs": 40_000,
        interventions: "at 10000 call 900",
      },
      unlocked: [
        { kind: "choice", path: "pool.lease", values: ["request", "statement", "explicit"] },
        { kind: "program", path: "program", order: true, mayAdd: ["checkout", "release"] },
        { kind: "number", path: "server.threads", least: 20, most: 40 },
      ],
      rules: [
        { measure: "response.p99", compare: "<=", value: 1_100 },
        { measure: "connections.peak", compare: "<=", value: 5 },
        { measure: "answered", compare: "=", value: 600 },
      ],
      good: { "pool.lease": "statement" },
      debrief:
        "Whoever holds a connection during the call passes the provider's delay on to everybody who only wanted the database.",
      shortcut: {
        changes: { "server.threads": 40 },
        says: "More threads only let more people wait inside.",
      },
    },
  ],
  teaches: [
    { statement: 13, step: "compare" },
    { statement: 15, step: "watch" },
    { statement: 17, step: "watch" },
  ],
  teacher: {
    prompts: [
      "What is a connection doing at this moment? What is its request doing?",
      "Before you show it: what happens when the call comes last? And first? Vote again on each.",
      "Who in your company can make your pool too small without touching your code?",
      "Is there a call inside a query block in the code that you work on?",
    ],
    notes: {
      scene:
        "Name the three steps aloud, and tap a rhythm: short, long, short. Do not say “wait” yet.",
      predict:
        "Let everybody vote alone first. Ask for reasons only, not for the answer. Then vote again.",
      watch: "Stay silent between the stops. At the third one ask: which connection would be free?",
      compare:
        "Cases two and three are the best of the course. Stop before each, and let them vote.",
      explain: "Show the class what it said first, next to what was measured.",
      challenge: "In pairs. Who is done early tries the incident.",
    },
    board: [
      "query ▮ call ▭▭▭▭▭▭▭▭ query ▮",
      "held: from the first ▮ to the end",
      "served per second = connections ÷ time held",
    ],
    links: [
      {
        label: "Rails: ActiveRecord connection pool",
        url: "https://api.rubyonrails.org/classes/ActiveRecord/ConnectionAdapters/ConnectionPool.html",
      },
      { label: "Go: Managing connections", url: "https://go.dev/doc/database/manage-connections" },
    ],
  },
} as const satisfies Chapter;
