import type { Setting } from "./setting.ts";

/** What is changed while the run goes on. */
export const interventionSettings: readonly Setting[] = [
  {
    path: "interventions",
    section: "interventions",
    kind: "interventions",
    label: "Interventions",
    sentence: "What is changed while the run goes on, and when: at 10000 call 900.",
    longest: 4_000,
  },
];
