import { formatExact, formatRound } from "./format.ts";

/** The words of marks, loops, slow stretches and jumps. */
export const timeTools = {
  label: "Jumps, marks and loops",
  jumps: "Jump",
  one: { error: "error", wait: "wait", checkout: "checkout" },
  next: (what: string) => `Next ${what}`,
  previous: (what: string) => `Previous ${what}`,
  none: {
    later: (what: string) => `There is no later ${what} in what is shown.`,
    earlier: (what: string) => `There is no earlier ${what} in what is shown.`,
  },
  marks: "Marks",
  mark: "Mark this moment",
  unmark: "Remove this mark",
  marked: (at: number) => `Marked ${formatExact(at)}.`,
  unmarked: (at: number) => `${formatExact(at)} is no longer marked.`,
  tooManyMarks: (most: number) => `There are ${most} marks already, the most there can be.`,
  noMarks: "Nothing is marked yet: M marks this moment.",
  atMark: (nth: number, count: number, at: string) => `Mark ${nth} of ${count}, ${at}.`,
  goTo: (at: number) => `Go to the mark at ${formatExact(at)}`,
  loop: "Loop",
  loopFrom: "Loop from here",
  loopTo: "Loop to here",
  clearLoop: "Clear the loop",
  looped: (from: number, to: number) =>
    `Playing goes round from ${formatExact(from)} to ${formatExact(to)}.`,
  loopCleared: "Playing goes on to the end.",
  emptyLoop: "A loop must end after it begins.",
  noLoop: "There is no loop.",
  slow: "Slow down here",
  unslow: "No longer slow here",
  slowed: (from: number, to: number, speed: number) =>
    `From ${formatExact(from)} to ${formatExact(to)}, 1 s here = ${formatRound(speed)} there.`,
  slowCleared: "Time passes alike everywhere.",
} as const;
