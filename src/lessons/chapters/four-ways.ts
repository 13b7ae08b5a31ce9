import { fourWays as study } from "../../scenario/catalogue/four-ways.ts";
import type { Chapter } from "../chapter.ts";

/** Chapter 4. Nothing is drawn by chance: the numbers are exact. */
export const fourWays = {
  id: "four-ways",
  number: 4,
  part: "workers",
  minutes: 20,
  title: "Four ways to serve a connection",
  goal: "Name four ways to serve many connections, and what each keeps occupied while a request waits.",
  base: study.base,
  runs: [
    {
      name: "processes",
      label: "Eight processes",
      note: "Unicorn",
      changes: { "server.architecture": "prefork", "server.processes": 8 },
    },
    {
      name: "threads",
      label: "Two processes with threads",
      note: "Puma",
      changes: {
        "server.architecture": "thread-pool",
        "server.processes": 2,
        "server.threads": 25,
        "server.interpreterLock": true,
      },
    },
    {
      name: "loop",
      label: "One event loop",
      note: "Node",
      changes: { "server.architecture": "event-loop" },
    },
    { name: "coroutines", label: "Coroutines", note: "Go", changes: {} },
    {
      name: "p50",
      label: "50 processes",
      changes: { "server.architecture": "prefork", "server.processes": 50 },
    },
    {
      name: "p100",
      label: "100 processes",
      changes: { "server.architecture": "prefork", "server.processes": 100 },
    },
    {
      name: "p200",
      label: "200 processes",
      changes: { "server.architecture": "prefork", "server.processes": 200 },
    },
    {
      name: "t200",
      label: "A thread for each",
      changes: { "server.architecture": "thread-per-connection", "server.spawnMs": 0.03 },
    },
  ],
  watching: {
    rows: "unit",
    speedMs: 200,
    windowMs: 2_400,
    tellingMs: 1_150,
    stops: [
      {
        atMs: 500,
        thing: "unit.3.0",
        name: "Occupied by waiting",
        says: "This process computed for a moment. Now it waits for the slow line of its client, and can serve nobody else.",
      },
      {
        atMs: 900,
        thing: "queue.outside.0",
        name: "Outside",
        says: "All the others wait for one of {processes server.processes} processes. Each round takes as long as one slow client: {processes program.all}.",
      },
    ],
  },
  words: {
    scene:
      "{processes arrivals.count} clients connect at once, each over a slow line. The server computes for a moment and then waits for it; the picture draws that as a call. The server gives each connection a process of its own, from a group that is kept ready. There are {processes server.processes} in it. Who finds none free waits in the [[backlog]].",
    watch: "A row is a process. Each has one connection at a time.",
    aha: "When requests mostly wait, it counts how many waits a server can hold at once. A process holds one in {processes memory.processMb}, a thread in {threads memory.threadMb}, a coroutine or a task of a loop in a few hundredths of that.",
    misconception: "“The event loop is faster.” It does the same work. It only waits more cheaply.",
    finePrint: [
      "A server may keep a group of processes ready, as Unicorn does, or start one for each connection, as PostgreSQL does. That is why PostgreSQL's own connections are dear.",
      "Threads too are started for each connection, or kept in reserve: MySQL starts them and keeps some for the next, Puma has a fixed number of them under Rails, and Tomcat keeps ten and starts more, up to two hundred, when they are needed. A thread for each of all these clients would answer the last at {t200 response.last}.",
      "Strictly, Go starts a goroutine for each connection, and serves requests on it one after the other; with HTTP/2 each request has one of its own.",
      "Newer servers give a thread to a request rather than to a connection: connections that say nothing are watched by one of them.",
    ],
  },
  question: {
    asks: "One event loop answers all {processes arrivals.count} by {loop response.last}. How many processes does it take to finish as early?",
    options: [
      {
        id: "8",
        says: "{processes server.processes}: two for each core",
        holds: [
          {
            measure: "response.last",
            compare: "<=",
            value: { run: "loop", measure: "response.last" },
          },
        ],
        partRight: "To compute, so few would be enough.",
        verdict:
          "But here nearly all the time is waiting, and each process waits for one client only. The last answer comes at {processes response.last}.",
      },
      {
        id: "50",
        says: "{p50 server.processes}",
        holds: [
          {
            run: "p50",
            measure: "response.last",
            compare: "<=",
            value: { run: "loop", measure: "response.last" },
          },
        ],
        partRight: "That is far better: four rounds instead of twenty-five.",
        verdict: "But four rounds still take {p50 response.last}.",
      },
      {
        id: "100",
        says: "{p100 server.processes}",
        holds: [
          {
            run: "p100",
            measure: "response.last",
            compare: "<=",
            value: { run: "loop", measure: "response.last" },
          },
        ],
        partRight: "Two rounds only.",
        verdict:
          "But the second begins when the first has ended. The last answer comes at {p100 response.last}.",
      },
      {
        id: "200",
        says: "{p200 server.processes}: one for each client",
        holds: [
          {
            run: "p200",
            measure: "response.last",
            compare: "<=",
            value: { run: "loop", measure: "response.last" },
          },
        ],
        partRight: "Every client waits at the same time, as on the loop.",
        verdict:
          "Measured: {p200 response.last}, in {p200 memory.peak} of memory. The loop takes {loop memory.peak}.",
      },
    ],
  },
  cases: [
    {
      id: "threads",
      run: "threads",
      label: "Threads",
      says: "Threads held in reserve, spread over {threads server.processes} processes. {threads server.threads} in each hold as many waits: the last answer comes at {threads response.last}, in {threads memory.peak}.",
    },
    {
      id: "loop",
      run: "loop",
      label: "An event loop",
      says: "Each connection is a task in the loop. Those that are ready get their turn, one after the other. All wait at once: the last answer comes at {loop response.last}, in {loop memory.peak}.",
    },
    {
      id: "coroutines",
      run: "coroutines",
      label: "Coroutines",
      says: "Each request gets a [[coroutine]] of its own, which the runtime schedules by itself. Go calls them goroutines. The last answer comes at {coroutines response.last}, in {coroutines memory.peak}.",
    },
  ],
  challenges: [
    {
      id: "old-school",
      title: "Without a loop",
      goal: "Answer all of them by 1,500 ms within 512 MB, with processes or threads only.",
      start: {
        "server.architecture": "prefork",
        "server.processes": 8,
        "server.threads": 25,
        "server.interpreterLock": true,
      },
      unlocked: [
        { kind: "choice", path: "server.architecture", values: ["prefork", "thread-pool"] },
        { kind: "number", path: "server.processes", least: 1, most: 200 },
        { kind: "number", path: "server.threads", least: 1, most: 200 },
      ],
      rules: [
        { measure: "response.last", compare: "<=", value: 1_500 },
        { measure: "memory.peak", compare: "<=", value: 512 },
      ],
      good: { "server.architecture": "thread-pool", "server.processes": 2, "server.threads": 100 },
      debrief:
        "Threads share their process's memory, so many of them fit. Spread over two processes, they have two locks to compute under.",
      shortcut: {
        changes: { "server.processes": 200 },
        says: "A process for each client is in time. It takes as much memory as a very large machine has.",
      },
    },
  ],
  teaches: [
    { statement: 6, step: "watch" },
    { statement: 7, step: "compare" },
    { statement: 8, step: "compare" },
    { statement: 9, step: "compare" },
    { statement: 11, step: "compare" },
    { statement: 22, step: "compare" },
    { statement: 23, step: "explain" },
  ],
  teacher: {
    prompts: [
      "What is occupied while a request waits: a process, a thread, a list entry?",
      "Which of the four would you choose for requests that only compute?",
      "Why does PostgreSQL get away with a process for each connection?",
    ],
    notes: {
      predict: "Draw the rounds on the board before anybody computes.",
      compare: "Ask for the memory each time, before it is read out.",
      explain: "The four differ in one thing only: what waits.",
    },
    board: [
      "process 150 MB · thread 0.1 MB · task 0.003 MB",
      "rounds = clients ÷ waits held at once",
    ],
    links: [
      { label: "Unicorn: tuning", url: "https://github.com/defunkt/unicorn/blob/master/TUNING" },
      {
        label: "Tomcat: maxThreads",
        url: "https://tomcat.apache.org/tomcat-10.1-doc/config/http.html",
      },
      { label: "Go: net/http Server.Serve", url: "https://pkg.go.dev/net/http#Server.Serve" },
      {
        label: "PostgreSQL: how connections are established",
        url: "https://www.postgresql.org/docs/current/connect-estab.html",
      },
    ],
  },
} as const satisfies Chapter;
