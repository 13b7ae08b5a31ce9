import { lab } from "./lab.ts";

/** The words of a frame in another page. */
export const embed = {
  fullSize: "Open full size",
  time: "Time",
  variant: lab.variant,
  notKnown: (type: string) =>
    `The type "${type}" is not known: it is one of play, pause, seek, set, load.`,
  needs: (type: string, field: string, what: string) => `${type} needs ${field}: ${what}.`,
  moment: "a number of milliseconds from 0",
  path: "a setting's path, such as pool.max",
  letter: (letters: readonly string[]) => `one of ${letters.join(", ")}, or left out for all`,
  link: "a link of Poolscope, with #/ in it",
} as const;
