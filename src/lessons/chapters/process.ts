import { process as study } from "../../scenario/catalogue/process.ts";
import type { Chapter } from "../chapter.ts";

/** Chapter 1. Nothing is drawn by chance: the numbers are exact. */
export const process = {
  id: "process",
  number: 1,
  part: "workers",
  minutes: 15,
  title: "One program running",
  goal: "Say what a program takes while it runs, and what it gives back while it waits.",
  base: study.base,
  runs: [
    { name: "one", label: "One process", changes: {} },
    { name: "two", label: "Two processes", changes: { "server.processes": 2 } },
    { name: "four", label: "Four processes", changes: { "server.processes": 4 } },
  ],
  watching: {
    rows: "unit",
    speedMs: 20,
    windowMs: 400,
    tellingMs: 150,
    stops: [
      {
        atMs: 3,
        thing: "unit.0.0",
        name: "Computes",
        says: "The process works on its first request. To compute it needs a core, and it has one now.",
      },
      {
        atMs: 40,
        thing: "unit.0.0",
        name: "Waits, and has no core",
        says: "The request waits for another service. The process waits with it and needs no core meanwhile. Its memory it keeps: {one memory.processMb}.",
      },
      {
        atMs: 150,
        thing: "request.3",
        name: "Outside",
        says: "The process has one request at a time. This one and the others stand outside, although all {one server.cores} cores have nothing to do.",
      },
    ],
  },
  words: {
    scene:
      "Start a program, and the operating system makes a [[process]] of it. This one has memory of its own and answers one request after the other. Each request computes a little, calls another service and waits, and computes a little again.",
    watch: "A row is the process. It is filled while it computes.",
    aha: "A process that waits costs memory, not computing. One process at a time makes people wait, not the machine work: until the last answer at {one response.last} the cores were in use for {one core.use} of their time.",
    misconception:
      "“A process owns a core.” It has one only while it computes. With more processes that want to compute than cores, they take turns.",
    finePrint: [
      "One command may start several processes: a master, and workers.",
      "A process with several threads can use several cores at once.",
      "Memory is private to a process, but a process that was copied from another shares with it all that neither has changed since.",
    ],
  },
  question: {
    asks: "One process, {one server.cores} cores, {one arrivals.count} requests. Each computes for {one program.compute} and waits for {one program.call}. What part of the cores' time is used until the last answer?",
    options: [
      {
        id: "all",
        says: "100 %: a process that runs occupies its core",
        holds: [{ measure: "core.use", compare: "about", value: 1 }],
        partRight: "While it computes, a process does occupy a core.",
        verdict: "But only then. It waits for most of its time, and a waiting process has no core.",
      },
      {
        id: "one-of-four",
        says: "25 %: one core of all the cores",
        holds: [{ measure: "core.use", compare: "about", value: 0.25 }],
        partRight: "One process with one thread never uses more than one core.",
        verdict: "But it does not use even that one all the time.",
      },
      {
        id: "tenth",
        says: "10 %: it computes for a tenth of its time",
        holds: [{ measure: "core.use", compare: "about", value: 0.1 }],
        partRight: "It computes for a tenth of its time: so much of one core it uses.",
        verdict: "But there are {one server.cores} cores, and the others do nothing at all.",
      },
      {
        id: "tenth-of-quarter",
        says: "2.5 %: a tenth of one of all the cores",
        holds: [{ measure: "core.use", compare: "about", value: 0.025 }],
        partRight: "All requests together compute for {one core.time}.",
        verdict:
          "Until the last answer all {one server.cores} cores together could have computed for four times {one response.last}. Measured: {one core.use}.",
      },
    ],
  },
  cases: [
    {
      id: "two",
      run: "two",
      label: "Two processes",
      says: "Two requests wait side by side. The last answer comes after {two response.last} instead of {one response.last}. The price is memory: {two memory.peak}.",
    },
    {
      id: "four",
      run: "four",
      label: "Four processes",
      says: "Nobody stands outside. The last answer comes after {four response.last}; the memory is {four memory.peak}. The computing is the same as before: {four core.time}.",
    },
  ],
  challenges: [
    {
      id: "enough",
      title: "Enough, and not too many",
      goal: "Now 40 requests come at once. Answer all of them by 500 ms, with at most 1,600 MB of memory.",
      start: { "arrivals.count": 40 },
      unlocked: [{ kind: "number", path: "server.processes", least: 1, most: 40 }],
      rules: [
        { measure: "response.last", compare: "<=", value: 500 },
        { measure: "memory.peak", compare: "<=", value: 1_600 },
        { measure: "answered", compare: "=", value: 40 },
      ],
      good: { "server.processes": 10 },
      debrief:
        "Each process serves one request after the other. With ten of them four rounds are enough. A few more do not save a round, and cost memory.",
      shortcut: {
        changes: { "server.processes": 40 },
        says: "A process for each request is the fastest. It also takes the memory of all of them at once.",
      },
    },
  ],
  teaches: [
    { statement: 1, step: "scene" },
    { statement: 2, step: "watch" },
  ],
  teacher: {
    prompts: [
      "Who waits in this picture: the machine or the people?",
      "What would you have to buy to be faster: cores or memory?",
      "When would four processes on one core be slower than on four?",
    ],
    notes: {
      scene: "Let somebody open the task manager and count the processes of a browser.",
      predict: "Two of the wrong answers are half right. Ask which half.",
      watch: "At the second stop ask: who has the core now? Nobody has.",
      compare: "Let the class say the memory before it is shown.",
      challenge: "Eight is the tempting number. Let them try it.",
    },
    board: ["one request:  ▮ ───────── ▮", "core: only ▮      memory: all the time"],
    links: [
      { label: "Unicorn: design", url: "https://yhbt.net/unicorn/DESIGN.html" },
      { label: "Linux: fork(2)", url: "https://man7.org/linux/man-pages/man2/fork.2.html" },
    ],
  },
} as const satisfies Chapter;
