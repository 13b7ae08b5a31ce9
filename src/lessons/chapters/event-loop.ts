import { eventLoop as study } from "../../scenario/catalogue/event-loop.ts";
import type { Chapter } from "../chapter.ts";

const HEAVY = "49: compute 2; call 96; compute 2 | 1: compute 300";

/** Chapter 3. Requests come evenly and every fiftieth is heavy: the numbers are exact. */
export const eventLoop = {
  id: "event-loop",
  number: 3,
  part: "workers",
  minutes: 20,
  title: "One cook, many pots",
  goal: "Say what an event loop does while its requests wait, and what one long computation does to all of them.",
  base: study.base,
  runs: [
    { name: "loop", label: "One loop", note: "Node", changes: {} },
    {
      name: "turns",
      label: "The heavy one gives up its turn",
      note: "Again and again",
      changes: { program: `${HEAVY} yield 5` },
    },
    {
      name: "coroutines",
      label: "Coroutines on four cores",
      note: "Go",
      changes: { "server.architecture": "coroutines" },
    },
    {
      name: "light",
      label: "Nobody is heavy",
      changes: { "arrivals.programOf": Array.from({ length: 200 }, () => 0) },
    },
  ],
  watching: {
    rows: "unit",
    speedMs: 50,
    windowMs: 1_200,
    tellingMs: 700,
    stops: [
      {
        atMs: 301,
        thing: "core.server.0",
        name: "The loop",
        says: "It is one worker. It asks which tasks can go on, does what there is to do for each, and skips those that wait. Where none can go on, it sleeps.",
      },
      {
        atMs: 700,
        thing: "core.server.0",
        name: "Cannot look up",
        says: "A heavy request computes. The loop cannot do anything else before it is done, and tasks that could go on pile up.",
      },
      {
        atMs: 1_100,
        thing: "core.server.0",
        name: "All at once",
        says: "The pile has been worked off. Everybody in it was late, and had done nothing wrong.",
      },
    ],
  },
  words: {
    scene:
      "Another way to serve: one process with one thread, which goes round its tasks without end. Who can go on is served; who waits is skipped. That is an [[event loop]]. Here {loop requests} requests come one after the other, and one in fifty does not wait but computes for long.",
    watch: "Watch the loop, and what waits for its turn.",
    aha: "On a loop waiting is free, and computing is paid by everybody: {loop others.over150} of {loop others.count} others were late because of a few heavy ones.",
    misconception:
      "“Asynchronous code runs in parallel.” It takes turns. To wait gives the turn away; arithmetic does not.",
    finePrint: [
      "A real loop does not look at all its tasks. It asks the operating system which are ready, and sleeps while none is.",
      "Real loops hand some work, such as files, names and passwords, to a few helper threads behind the scenes.",
      "Servers often run one loop for each core. Each of these is still one process with one thread.",
    ],
  },
  question: {
    asks: "One request in fifty computes for long. The others need {light response.p50} when there are no such requests. How many of the others now take more than 150 ms?",
    options: [
      {
        id: "none",
        says: "None: they do not compute",
        holds: [{ measure: "others.over150", compare: "=", value: 0 }],
        partRight: "They compute almost nothing themselves.",
        verdict: "But each of them needs the loop for a moment, and the loop is taken.",
      },
      {
        id: "few",
        says: "One in fifty: as many as there are heavy ones",
        holds: [{ measure: "others.over150.share", compare: "about", value: 0.02 }],
        partRight: "Heavy ones are that rare.",
        verdict:
          "But each of them delays everybody who comes, or is ready to go on, while it computes.",
      },
      {
        id: "third",
        says: "About a third",
        holds: [
          { measure: "others.over150.share", compare: ">=", value: 0.28 },
          { measure: "others.over150.share", compare: "<=", value: 0.45 },
        ],
        partRight:
          "While a heavy one computes, requests go on coming, and those that have waited want to go on.",
        verdict:
          "Measured: {loop others.over150} of {loop others.count}, which is {loop others.over150.share}. The slowest took {loop response.max}.",
      },
      {
        id: "all",
        says: "All: the loop never catches up",
        holds: [{ measure: "others.over150.share", compare: ">=", value: 0.9 }],
        partRight: "While the heavy one computes, nobody is served.",
        verdict:
          "But afterwards the loop works the pile off in a moment: half of all requests took {loop response.p50}.",
      },
    ],
  },
  cases: [
    {
      id: "turns",
      run: "turns",
      label: "Give up the turn",
      says: "The heavy request pauses again and again, and lets others go first. Ninety-five of a hundred now take {turns response.p95} or less. The heavy one itself takes longer: up to {turns response.max}.",
    },
    {
      id: "coroutines",
      run: "coroutines",
      label: "Coroutines on four cores",
      says: "The same requests on another kind of server. Ninety-five of a hundred take {coroutines response.p95} or less; only the heavy ones themselves take {coroutines response.max}.",
    },
  ],
  challenges: [
    {
      id: "polite",
      title: "Let the others through",
      goal: "Bring 95 of 100 requests to 150 ms or less. No second loop, and no work is dropped.",
      start: {},
      unlocked: [
        {
          kind: "program",
          path: "program",
          order: false,
          mayAdd: [],
          choices: [
            `${HEAVY} yield 50`,
            `${HEAVY} yield 20`,
            `${HEAVY} yield 5`,
            `${HEAVY} helper`,
          ],
        },
      ],
      rules: [
        { measure: "response.p95", compare: "<=", value: 150 },
        { measure: "answered", compare: "=", value: 200 },
        { measure: "core.time", compare: ">=", value: 1_980 },
      ],
      stars: [
        { stars: 3, rules: [{ measure: "response.p95", compare: "<=", value: 120 }] },
        { stars: 2, rules: [{ measure: "response.p95", compare: "<=", value: 140 }] },
      ],
      good: { program: `${HEAVY} yield 5` },
      debrief:
        "The shorter the turns, the less the others wait. A helper thread does as well, where the work can be handed over whole.",
      shortcut: {
        changes: { program: "49: compute 2; call 96; compute 2 | 1: compute 3" },
        says: "To drop the work is no way to do it.",
      },
    },
  ],
  teaches: [
    { statement: 5, step: "watch" },
    { statement: 9, step: "watch" },
    { statement: 10, step: "scene" },
  ],
  teacher: {
    prompts: [
      "Which code of yours computes for longer than a moment? Parsing, pictures, passwords?",
      "Why does nobody notice this on their own machine?",
      "What would a second loop change, and what not?",
    ],
    notes: {
      scene: "One cook, many pots: most of the time a pot needs nothing.",
      predict: "“None” is the most popular answer. Let its friends explain it.",
      watch: "At the second stop count aloud the tasks that could go on.",
      compare: "Ask who pays in the first case: the heavy request does.",
    },
    board: ["ready? → do it → ready? → do it → …", "▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮ (nobody else)"],
    links: [
      {
        label: "Node.js: the event loop",
        url: "https://nodejs.org/learn/asynchronous-work/event-loop-timers-and-nexttick",
      },
      {
        label: "Node.js: don't block the event loop",
        url: "https://nodejs.org/learn/asynchronous-work/dont-block-the-event-loop",
      },
    ],
  },
} as const satisfies Chapter;
