import type { Setting } from "./setting.ts";

/** What makes one run of a scenario differ from another. */
export const chanceSettings: readonly Setting[] = [
  {
    path: "seed",
    section: "chance",
    kind: "number",
    label: "Seed",
    sentence: "The same seed gives the same chance: the same requests, down to the microsecond.",
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    isWhole: true,
    step: 1,
    scale: "linear",
    unit: "",
    noneLabel: null,
  },
];
