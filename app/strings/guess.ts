import { formatRate } from "./format.ts";

/** One answer to the question, and the thought behind it. */
export interface Guess {
  readonly perSecond: number;
  readonly thought: string;
}

export const guess = {
  title: "I have a guess",
  question:
    "Each request uses the database for 10 ms. There are five connections. How many requests a second can be served?",
  answers: [
    { perSecond: 500, thought: "5 connections, 10 ms each" },
    { perSecond: 40, thought: "20 threads, half a second each" },
    { perSecond: 15, thought: "all that come" },
    { perSecond: 10, thought: "5 connections, half a second each" },
  ],
  answer: ({ perSecond, thought }: Guess) => `${perSecond} a second: ${thought}`,
  commit: "That is my guess",
  right: "You are right.",
  wrong: (perSecond: number) => `You said ${perSecond} a second.`,
  measured: (label: string, perSecond: number) => `${label}: ${formatRate(perSecond)} answered.`,
  why: "A lease that lasts as long as the request serves as many requests as there are connections, divided by how long each is held, not by how long each is used.",
  close: "Close",
  watch: "Watch it happen",
} as const;
