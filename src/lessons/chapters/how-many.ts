import { howMany as study } from "../../scenario/catalogue/how-many.ts";
import type { Chapter } from "../chapter.ts";

/** Chapter 12. Requests come by chance; the order of the four answers is the same for every seed tried. */
export const howMany = {
  id: "how-many",
  number: 12,
  part: "limits",
  minutes: 25,
  title: "How many?",
  goal: "Choose the size of a pool, for one program and for a fleet, and say why.",
  base: study.base,
  runs: [
    { name: "hundred", label: "A hundred", changes: { "pool.max": 100 } },
    { name: "sixteen", label: "Sixteen", changes: { "pool.max": 16 } },
    { name: "four", label: "Four", note: "As many as the database has cores", changes: {} },
    { name: "two", label: "Two", changes: { "pool.max": 2 } },
    { name: "fifty", label: "Fifty", changes: { "pool.max": 50 } },
    { name: "nine", label: "Nine", changes: { "pool.max": 9 } },
    { name: "quiet", label: "Four, a quarter of the load", changes: { "arrivals.perSecond": 100 } },
    { name: "knee", label: "Four, near the limit", changes: { "arrivals.perSecond": 490 } },
    {
      name: "free",
      label: "A hundred, and crowding costs nothing",
      changes: { "pool.max": 100, "database.contentionPercent": 0 },
    },
  ],
  watching: {
    rows: "connection",
    speedMs: 500,
    windowMs: 3_000,
    tellingMs: 17_700,
    stops: [
      {
        atMs: 500,
        thing: "connection.0.0",
        name: "At work, and slow",
        says: "Many query at once, and the database has {hundred database.cores} cores. Beyond those, each query makes all others a little slower.",
      },
      {
        atMs: 6_000,
        thing: "connection.0.50",
        name: "The crowd keeps growing",
        says: "Slower queries stay longer, so more of them are there at once, so all get slower still. The pool lets them in.",
      },
    ],
  },
  words: {
    scene:
      "Requests come, {hundred arrivals.perSecond}, and each queries for {hundred program.query} on average. The database has {hundred database.cores} cores. Here every query beyond that number slows all of them down: that is [[contention]].",
    watch: "A row is a connection of the pool. There are {hundred pool.max}.",
    aha: "Too few starve and too many crowd. In between is a small number that follows from how long a connection is held and from the database's cores, and the whole fleet shares it.",
    misconception:
      "“Double the pool to be safe.” And: to forget to multiply. A pool in each process, times the processes, is what the database sees.",
    finePrint: [
      "How much each query beyond the cores costs is an assumption, with a setting of its own. At nothing, a large pool does no harm and no good: {free response.p99}.",
      "A well-known rule of thumb, twice the cores and one for the disk, gives nine here: {nine response.p99}, a fair start.",
      "The knee: with four connections it is {quiet response.p99} at {quiet arrivals.perSecond}, {four response.p99} at {four arrivals.perSecond}, and {knee response.p99} at {knee arrivals.perSecond}. Near the limit waiting explodes before the throughput moves.",
    ],
  },
  question: {
    asks: "Which pool answers 99 of 100 requests soonest?",
    options: [
      {
        id: "four",
        says: "{four pool.max}: as many as the database has cores",
        holds: [
          {
            run: "four",
            measure: "response.p99",
            compare: "<=",
            value: { run: "sixteen", measure: "response.p99" },
          },
          {
            run: "four",
            measure: "response.p99",
            compare: "<=",
            value: { run: "fifty", measure: "response.p99" },
          },
          {
            run: "four",
            measure: "response.p99",
            compare: "<=",
            value: { run: "hundred", measure: "response.p99" },
          },
        ],
        partRight: "Four queries can be worked on at once. More only share.",
        verdict:
          "Measured: {four response.p99} with four, {two response.p99} with two, {sixteen response.p99} with sixteen.",
      },
      {
        id: "sixteen",
        says: "{sixteen pool.max}: a few for each core",
        holds: [
          {
            run: "sixteen",
            measure: "response.p99",
            compare: "<=",
            value: { run: "four", measure: "response.p99" },
          },
        ],
        partRight: "It is not far off, and it survives a bad moment.",
        verdict:
          "But when many come at once they crowd: {sixteen response.p99} instead of {four response.p99}.",
      },
      {
        id: "fifty",
        says: "{fifty pool.max}: enough for everybody who is here at once",
        holds: [
          {
            run: "fifty",
            measure: "response.p99",
            compare: "<=",
            value: { run: "four", measure: "response.p99" },
          },
        ],
        partRight: "Nearly nobody waits for a connection.",
        verdict: "But they wait inside the database, and make it slower: {fifty response.p99}.",
      },
      {
        id: "hundred",
        says: "{hundred pool.max}: as many as there may be",
        holds: [
          {
            run: "hundred",
            measure: "response.p99",
            compare: "<=",
            value: { run: "four", measure: "response.p99" },
          },
        ],
        partRight: "Nobody waits for a connection.",
        verdict: "But the crowd feeds itself: {hundred response.p99}.",
      },
    ],
  },
  cases: [
    {
      id: "four",
      run: "four",
      label: "Four",
      says: "Each works on a core of its own. Some wait before the pool, for a moment: 99 of 100 are answered within {four response.p99}.",
    },
    {
      id: "sixteen",
      run: "sixteen",
      label: "Sixteen",
      says: "Nearly nobody waits before the pool, and all wait a little inside: {sixteen response.p99}.",
    },
    {
      id: "two",
      run: "two",
      label: "Two",
      says: "Too few: the pool can serve fewer than come, and the line grows without end. 99 of 100 within {two response.p99}.",
    },
  ],
  sweeps: [
    {
      id: "sizes",
      label: "All sizes: draw the curve",
      says: "Move the slider: each size is a run of its own. Where is the lowest point? Then look beneath it. With few connections people wait for one. With more, they wait in the database. With far too many it is so slow that they wait for one again.",
      path: "pool.max",
      values: [2, 3, 4, 5, 6, 8, 12, 16, 24, 32, 50, 70, 100],
      from: 2,
      scale: "log",
      spanMs: [10, 20_000],
    },
    {
      id: "knee",
      label: "All loads: draw the knee",
      says: "The pool stays at {four pool.max}, and more and more people come. The database could serve them all. Where does the line leave the ground?",
      path: "arrivals.perSecond",
      values: [100, 150, 200, 250, 300, 350, 400, 425, 450, 475, 490],
      from: 100,
      scale: "linear",
      spanMs: [0, 150],
    },
  ],
  challenges: [
    {
      id: "own-numbers",
      title: "Your own numbers",
      goal: "Enter your own figures: how many requests come, how long each holds a connection, how many processes serve, and what your database has. Then find a pool for each process. 99 of 100 wait for a connection at most 20 ms, and all pools together take at most four fifths of what the database allows.",
      start: {
        "arrivals.perSecond": 300,
        "server.processes": 4,
        "pool.max": 1,
        "database.maxConnections": 100,
      },
      unlocked: [
        { kind: "number", path: "arrivals.perSecond", least: 5, most: 1_000 },
        { kind: "holding", path: "program", least: 1, most: 500 },
        { kind: "number", path: "server.processes", least: 1, most: 50 },
        { kind: "number", path: "database.cores", least: 1, most: 64 },
        { kind: "number", path: "database.maxConnections", least: 20, most: 500 },
        { kind: "number", path: "pool.max", least: 1, most: 200 },
      ],
      rules: [
        { measure: "checkout.p99", compare: "<=", value: 20 },
        {
          measure: "connections.peak",
          compare: "<=",
          value: { setting: "database.maxConnections", times: 0.8 },
        },
        { measure: "failed.all", compare: "=", value: 0 },
      ],
      good: { "pool.max": 3 },
      debrief:
        "Requests a second, times how long each holds a connection, is how many are busy. A few more keep the wait short. Divide by the processes, and round up: what each has for itself cannot help the others.",
      shortcut: {
        changes: { "pool.max": 25 },
        says: "With all of them nobody waits for a connection, and no other program gets one.",
      },
    },
    {
      id: "fleet",
      title: "A fleet",
      goal: "The same load, served by 12 processes with 5 threads each. Every process has a pool of its own. Choose its size: nobody fails, and 99 of 100 are answered within 200 ms.",
      start: {
        "server.architecture": "thread-pool",
        "server.processes": 12,
        "server.threads": 5,
        "pool.max": 5,
        "pool.openAtStart": 5,
      },
      unlocked: [{ kind: "number", path: "pool.max", least: 1, most: 10 }],
      rules: [
        { measure: "response.p99", compare: "<=", value: 200 },
        { measure: "failed.all", compare: "=", value: 0 },
      ],
      good: { "pool.max": 1 },
      debrief: "One for each process is twelve for the database. Five for each are sixty.",
      shortcut: {
        changes: { "pool.max": 10 },
        says: "As many as there are threads, and more: nobody waits for a connection, and everybody waits in the database.",
      },
    },
  ],
  teaches: [
    { statement: 8, step: "challenge" },
    { statement: 16, step: "compare" },
    { statement: 26, step: "explain" },
  ],
  teacher: {
    prompts: [
      "How many processes of yours connect to the same database? Multiply.",
      "What happens to the number when you start twice as many servers?",
      "Who waits, and where: before the pool or inside the database?",
    ],
    notes: {
      predict: "Let people defend a hundred. It is what most systems have.",
      compare: "Ask for the sum each time: waiting before the pool plus waiting inside.",
      explain:
        "Draw the curve: down, a small valley, up. “All sizes” under Compare draws it run by run; let the class say where it turns before it does.",
      challenge: "The fleet is the one that people meet at work.",
    },
    board: ["too few \\  / too many", "hosts × processes × pool ≤ what the database allows"],
    links: [
      {
        label: "HikariCP: about pool sizing",
        url: "https://github.com/brettwooldridge/HikariCP/wiki/About-Pool-Sizing",
      },
      {
        label: "PostgreSQL wiki: number of connections",
        url: "https://wiki.postgresql.org/wiki/Number_Of_Database_Connections",
      },
    ],
  },
} as const satisfies Chapter;
