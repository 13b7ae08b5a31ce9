import { formatCount } from "./format.ts";

export const program = {
  title: "What each request does",
  caption: "The steps of the program, and in which of them each variant holds a connection.",
  edit: "Edit",
  done: "Done",
  step: "Step",
  /** Of a program that not all requests run. */
  ofAll: (requests: number, all: number) => `${formatCount(requests)} of ${formatCount(all)}`,
  now: "now",
  waits: "waits for a connection",
  answer: "answer",
  holding: {
    none: "",
    working: "at work",
    idle: "held idle",
  },
} as const;
