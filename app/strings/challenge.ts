import { plural } from "./format.ts";

export const challengeWords = {
  which: "Challenge",
  unlocked: "What you may change",
  locked: "Everything else is locked.",
  rules: "It is done when",
  holds: "holds",
  fails: "does not hold yet",
  measured: (words: string) => `now ${words}`,
  /** Of several rules one would like to know how many hold. */
  notYet: (holding: number, rules: number) =>
    rules === 1
      ? "Not yet."
      : `Not yet: ${holding} of ${rules} ${holding === 1 ? "holds" : "hold"}.`,
  running: "Running …",
  passed: (stars: number) => `Done, with ${plural(stars, "star", "stars")}.`,
  star: (stars: number) => plural(stars, "star", "stars"),
  refused: "This does not count: something was changed that is locked.",
  handedIn: "This came with the link. It has just been run and checked again, in this browser.",
  problems: "Not all of the link could be read:",
  handIn: "Copy the link to hand in",
  copied: "The link is copied. Whoever opens it sees your run checked again.",
  notCopied: "The link could not be copied. It is in the address bar.",
  startAgain: "Start again",
  showGood: "Show a good one beside it",
  hideGood: "Hide the good one",
  yours: "Yours",
  good: "A good one",
  whyGood: "Why it works",
  shortcut: "Why not simply the other way?",
  up: (line: string) => `Move up: ${line}`,
  down: (line: string) => `Move down: ${line}`,
  remove: (line: string) => `Take out: ${line}`,
  add: (line: string) => `Put in ${line}`,
  cannot: "It cannot stand there.",
  moved: (line: string, place: number) => `${line} is line ${place} now.`,
  holding: "Held for each request, in ms, on average",
  program: "What each request does",
  less: (label: string) => `${label}: less`,
  more: (label: string) => `${label}: more`,
  bounds: (least: number, most: number) => `${least} to ${most}`,
  none: "no limit",
} as const;
