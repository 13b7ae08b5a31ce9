import type { SettingValue } from "../../../src/scenario/scenario.ts";
import type { Stop } from "../../../src/scenario/settings/stops.ts";

/** Of the call in the middle, which is a word of the program; settings are told with theirs. */
export const callStops: readonly Stop[] = [
  0, 5, 10, 20, 50, 100, 150, 200, 250, 300, 350, 400, 450, 490, 500, 600, 700, 800, 900, 1_000,
  1_500, 2_000, 3_000, 5_000,
];

/** The stops, with the value that is set among them, wherever it came from. */
export function stopsWith(stops: readonly Stop[], value: SettingValue): readonly Stop[] {
  if (typeof value !== "number" || stops.includes(value)) return stops;
  const numbers = [...stops.filter((stop) => stop !== null), value].sort((a, b) => a - b);
  return stops.includes(null) ? [...numbers, null] : numbers;
}
