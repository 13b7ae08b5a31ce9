import { lab } from "./lab.ts";

export const settingWords = {
  title: "Settings",
  fromHere: "From here…",
  scope: "Changed for",
  forAll: "All",
  onlyIn: (letter: string) => `Only ${letter}`,
  more: "All other settings",
  /** Of a setting that is changed for all: "A 8, B 2: a change is for all of them." */
  differs: (places: readonly number[], texts: readonly string[]) =>
    `${texts.map((text, i) => `${lab.letters[places[i]!]} ${text}`).join(", ")}: a change is for all of them.`,
  lease: "Lease",
  leaseOf: (letter: string) => `Lease in ${letter}`,
  call: {
    label: "External call",
    sentence: "How long the service that the program calls takes to answer.",
  },
} as const;
