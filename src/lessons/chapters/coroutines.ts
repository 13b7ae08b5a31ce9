import { coroutines as study } from "../../scenario/catalogue/coroutines.ts";
import type { Chapter } from "../chapter.ts";

/** Chapter 5. Nothing is drawn by chance: the numbers are exact. */
export const coroutines = {
  id: "coroutines",
  number: 5,
  part: "workers",
  minutes: 10,
  title: "Many light tasks, all cores",
  goal: "Say why more cores do nothing for one loop, and what a scheduler does with them.",
  base: study.base,
  runs: [
    { name: "loop", label: "One loop, one core", note: "Node", changes: { "server.cores": 1 } },
    { name: "loop-4", label: "One loop, four cores", note: "Node", changes: {} },
    {
      name: "coroutines",
      label: "Coroutines, four cores",
      note: "Go",
      changes: { "server.architecture": "coroutines" },
    },
    {
      name: "loops",
      label: "Four loops, four cores",
      note: "A cluster",
      changes: { "server.processes": 4 },
    },
    {
      name: "coroutines-1",
      label: "Coroutines, one core",
      changes: { "server.architecture": "coroutines", "server.cores": 1 },
    },
  ],
  watching: {
    rows: "core",
    speedMs: 100,
    windowMs: 800,
    tellingMs: 450,
    stops: [
      {
        atMs: 305,
        thing: "core.server.0",
        name: "The only core",
        says: "The loop computes without a pause now. It is one process with one thread, and that thread is always busy.",
      },
    ],
  },
  words: {
    scene:
      "{loop arrivals.count} requests come at once. Each computes for {loop program.compute} in all. One loop on one core is done at {loop response.last}.",
    watch: "A row is a core. It is filled while somebody computes on it.",
    aha: "A plain loop is one thread: {loop-4 response.last} on four cores, as on one. The scheduler of a runtime spreads its light tasks over all cores by itself: {coroutines response.last}.",
    misconception:
      "“A goroutine is a thread.” Many goroutines take turns on a few threads. Those that wait have no thread at all, so one costs a few kilobytes, and to change from one to the next takes far less time than between threads.",
    finePrint: [
      "Not every kind of coroutine does this. Those of Ruby and of Python's asyncio take turns on one core; virtual threads in Java use all cores.",
      "Cheap is the waiting and the changing, not the work. With few tasks there is nothing to see of it.",
      "One goroutine is on one core at a time: a single long computation gets no faster.",
    ],
  },
  question: {
    asks: "One loop on one core is done at {loop response.last}. You give the machine {loop-4 server.cores} cores. Now it is done after …",
    options: [
      {
        id: "quarter",
        says: "a quarter of that: four cores, four times as fast",
        holds: [
          {
            run: "loop-4",
            measure: "response.last",
            compare: "about",
            value: { run: "loop", measure: "response.last", times: 0.25 },
          },
        ],
        partRight: "The work could be divided: the requests have nothing to do with one another.",
        verdict: "But somebody must divide it, and a plain loop does not.",
      },
      {
        id: "half",
        says: "half of that: the loop gets some help",
        holds: [
          {
            run: "loop-4",
            measure: "response.last",
            compare: "about",
            value: { run: "loop", measure: "response.last", times: 0.5 },
          },
        ],
        partRight: "A real loop has a few helper threads for files and names.",
        verdict: "But the code of your requests runs on the loop alone.",
      },
      {
        id: "same",
        says: "the same time",
        holds: [
          {
            run: "loop-4",
            measure: "response.last",
            compare: "about",
            value: { run: "loop", measure: "response.last" },
          },
        ],
        partRight: "A loop is one thread, and a thread is on one core at a time.",
        verdict: "Measured: {loop-4 response.last}, with three cores empty all the time.",
      },
      {
        id: "three-quarters",
        says: "three quarters of that: a quarter of the work moves",
        holds: [
          {
            run: "loop-4",
            measure: "response.last",
            compare: "about",
            value: { run: "loop", measure: "response.last", times: 0.75 },
          },
        ],
        partRight: "The operating system may move the thread from core to core.",
        verdict: "But it is never on two of them.",
      },
    ],
  },
  cases: [
    {
      id: "loop-4",
      run: "loop-4",
      label: "The loop with four cores",
      says: "Three rows stay empty. The last answer comes at {loop-4 response.last}.",
    },
    {
      id: "coroutines",
      run: "coroutines",
      label: "Coroutines with four cores",
      says: "The runtime spreads its tasks over all four rows. The last answer comes at {coroutines response.last}; on one core it would be {coroutines-1 response.last}.",
    },
    {
      id: "loops",
      run: "loops",
      label: "Four loops",
      says: "One loop for each core does it too: {loops response.last}. That is four processes, in {loops memory.peak} instead of {coroutines memory.peak}.",
    },
  ],
  challenges: [
    {
      id: "loops-only",
      title: "With loops only",
      goal: "Four cores, and event loops only: all done by 550 ms. Three stars for at most 650 MB.",
      start: {},
      unlocked: [{ kind: "number", path: "server.processes", least: 1, most: 16 }],
      rules: [{ measure: "response.last", compare: "<=", value: 550 }],
      stars: [{ stars: 3, rules: [{ measure: "memory.peak", compare: "<=", value: 650 }] }],
      good: { "server.processes": 4 },
      debrief: "One loop for each core. More loops than cores only take more memory.",
      shortcut: {
        changes: { "server.architecture": "coroutines" },
        says: "Another kind of server would do it, and means another program.",
      },
    },
  ],
  teaches: [
    { statement: 10, step: "watch" },
    { statement: 11, step: "compare" },
    { statement: 23, step: "explain" },
    { statement: 24, step: "compare" },
  ],
  teacher: {
    prompts: [
      "Who decides on which core a task runs: you, the runtime, the operating system?",
      "What must be shared between four loops, and how?",
    ],
    notes: {
      predict: "Short chapter: one vote is enough.",
      compare: "Show the first case in silence, and let the three empty rows speak.",
    },
    board: ["loop: 1 thread → 1 core", "scheduler: many tasks → all cores"],
    links: [
      { label: "Go: effective Go, goroutines", url: "https://go.dev/doc/effective_go#goroutines" },
      { label: "Node.js: cluster", url: "https://nodejs.org/api/cluster.html" },
    ],
  },
} as const satisfies Chapter;
