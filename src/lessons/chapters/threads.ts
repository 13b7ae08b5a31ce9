import { threads as study } from "../../scenario/catalogue/threads.ts";
import type { Chapter } from "../chapter.ts";

const WAITING = "compute 5; call 90; compute 5";

/** Chapter 2. Nothing is drawn by chance: the numbers are exact. */
export const threads = {
  id: "threads",
  number: 2,
  part: "workers",
  minutes: 15,
  title: "Sharing a room",
  goal: "Say what threads share, what that saves, and what it can stop.",
  base: { ...study.base, program: WAITING },
  runs: [
    { name: "threads", label: "One process, four threads", changes: {} },
    {
      name: "processes",
      label: "Four processes",
      changes: { "server.architecture": "prefork", "server.processes": 4 },
    },
    {
      name: "lock",
      label: "Four threads and one lock",
      note: "Ruby, ordinary Python",
      changes: { "server.interpreterLock": true },
    },
    {
      name: "busy-lock",
      label: "One lock, and only computing",
      note: "Ruby, ordinary Python",
      changes: { "server.interpreterLock": true, program: "compute 100" },
    },
    { name: "busy", label: "Only computing", changes: { program: "compute 100" } },
  ],
  watching: {
    rows: "unit",
    speedMs: 10,
    windowMs: 120,
    tellingMs: 10,
    stops: [
      {
        atMs: 3,
        thing: "unit.0.1",
        name: "A thread",
        says: "It computes for its own request, on a core of its own. The three beside it do the same at this moment.",
      },
      {
        atMs: 50,
        thing: "unit.0.2",
        name: "Waits in the shared room",
        says: "All four wait, each for its own request. There is one room of memory for all of them: {threads memory.peak} together.",
      },
    ],
  },
  words: {
    scene:
      "A process can start [[thread|threads]]: workers inside it that run side by side. They share the memory of their process; each adds a little of its own. The requests are those of the chapter before.",
    watch: "A row is a thread. All rows belong to one process.",
    aha: "Threads are cheap because they share: {threads memory.peak} instead of {processes memory.peak}. What they share can also stop all of them: one lock, one crash, one leak.",
    misconception:
      "“Threads always run at the same time.” In Ruby and in ordinary Python only one thread of a process computes at a time, because of a lock on the interpreter. They wait side by side all the same.",
    finePrint: [
      "Each thread may take more: room for its own calls, its stack, is set aside for it. Most of that is never touched, so it is not counted here.",
      "Threads are equals within a process and end with it. Child processes are something else.",
      "Who has the lock hands it on after {lock server.quantumMs} here, as in Python; in Ruby after a tenth of a second.",
      "Builds of Python without that lock exist. C code may let it go while it computes.",
    ],
  },
  question: {
    asks: "{processes server.processes} processes needed {processes response.last} and {processes memory.peak}. One process with {threads server.threads} threads needs …",
    options: [
      {
        id: "slow",
        says: "400 ms and 150 MB: one process does one thing at a time",
        holds: [
          { measure: "response.last", compare: "about", value: 400 },
          { measure: "memory.peak", compare: "about", value: 150 },
        ],
        partRight: "One process, so the memory of one.",
        verdict:
          "But its threads wait side by side: the last answer came after {threads response.last}.",
      },
      {
        id: "both",
        says: "about 100 ms and 150 MB: they wait side by side in one room",
        holds: [
          { measure: "response.last", compare: "about", value: 100 },
          { measure: "memory.peak", compare: "about", value: 150 },
        ],
        partRight: "Four workers, one room.",
        verdict: "Measured: {threads response.last} and {threads memory.peak}.",
      },
      {
        id: "big",
        says: "100 ms and 600 MB: four workers take what four workers take",
        holds: [
          { measure: "response.last", compare: "about", value: 100 },
          { measure: "memory.peak", compare: "about", value: 600 },
        ],
        partRight: "Four workers are as fast as four workers.",
        verdict:
          "But the program and its data are there once. A thread adds {threads memory.threadMb}.",
      },
      {
        id: "fast",
        says: "25 ms and 150 MB: four threads are four times as fast",
        holds: [
          { measure: "response.last", compare: "about", value: 25 },
          { measure: "memory.peak", compare: "about", value: 150 },
        ],
        partRight: "Four requests are served in the time of one.",
        verdict: "But no single request gets faster: each still takes {threads program.all}.",
      },
    ],
  },
  cases: [
    {
      id: "processes",
      run: "processes",
      label: "Four processes instead",
      says: "As fast: {processes response.last}. But four rooms instead of one: {processes memory.peak} against {threads memory.peak}.",
    },
    {
      id: "lock",
      run: "lock",
      label: "With an interpreter lock",
      says: "Only one thread may compute at a time. These requests mostly wait, so the lock costs little: {lock response.last} against {threads response.last}.",
    },
    {
      id: "busy-lock",
      run: "busy-lock",
      label: "The lock, and only computing",
      says: "Now each request only computes, for {busy-lock program.compute}. With the lock the last answer comes after {busy-lock response.last}; without it, on four cores, after {busy response.last}.",
    },
  ],
  challenges: [
    {
      id: "split",
      title: "Spread the threads",
      goal: "Eight requests that only compute, with the lock on: the slowest within 220 ms, in at most 700 MB.",
      start: {
        program: "compute 100",
        "arrivals.count": 8,
        "server.interpreterLock": true,
        "server.processes": 1,
        "server.threads": 8,
      },
      unlocked: [
        { kind: "number", path: "server.processes", least: 1, most: 8 },
        { kind: "number", path: "server.threads", least: 1, most: 8 },
      ],
      rules: [
        { measure: "response.max", compare: "<=", value: 220 },
        { measure: "memory.peak", compare: "<=", value: 700 },
      ],
      good: { "server.processes": 4, "server.threads": 2 },
      debrief:
        "Each process has a lock of its own. Four processes compute on four cores, and two threads in each take all eight requests.",
      shortcut: {
        changes: { "server.processes": 8, "server.threads": 1 },
        says: "Eight processes are as fast, since there are only four cores. They take twice the memory.",
      },
    },
  ],
  teaches: [
    { statement: 2, step: "compare" },
    { statement: 3, step: "watch" },
    { statement: 4, step: "compare" },
    { statement: 8, step: "challenge" },
  ],
  teacher: {
    prompts: [
      "What would you lose if one of the four crashed: with threads, and with processes?",
      "For which of your programs would the lock not matter?",
      "Why do Ruby servers start several processes, and several threads in each?",
    ],
    notes: {
      scene: "A shared kitchen is a good picture: one fridge, several cooks.",
      predict: "Ask for the two numbers one by one: first the time, then the memory.",
      compare: "The third case changes two things at once. Say so.",
      challenge: "Who finds eight processes first: ask about the memory.",
    },
    board: [
      "process [ thread thread thread thread ]  one memory",
      "lock: one of them computes at a time",
    ],
    links: [
      {
        label: "Python: global interpreter lock",
        url: "https://docs.python.org/3/glossary.html#term-global-interpreter-lock",
      },
      { label: "Puma: thread pool and workers", url: "https://puma.io/puma/" },
    ],
  },
} as const satisfies Chapter;
