import type { SettingValue } from "../../../src/scenario/scenario.ts";

/** Where a slider rests: round values, close together where they matter most. */
export type Stop = number | null;

const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);

const stopsOf: Readonly<Record<string, readonly Stop[]>> = {
  "pool.max": [...upTo(20), 25, 30, 40, 50, 75, 100, null],
  "server.threads": [...upTo(20), 25, 30, 40, 50, 75, 100, 150, 200],
  "arrivals.perSecond": [...upTo(20), 25, 30, 40, 50, 75, 100, 150, 200],
  "pool.checkoutTimeoutMs": [
    50,
    100,
    200,
    300,
    500,
    750,
    1_000,
    1_500,
    2_000,
    3_000,
    5_000,
    10_000,
    30_000,
    null,
  ],
  call: [
    0, 5, 10, 20, 50, 100, 150, 200, 250, 300, 350, 400, 450, 490, 500, 600, 700, 800, 900, 1_000,
    1_500, 2_000, 3_000, 5_000,
  ],
};

/** The stops, with the value that is set among them, wherever it came from. */
export function stopsWith(path: string, value: SettingValue): readonly Stop[] {
  const stops = stopsOf[path] ?? [];
  if (typeof value !== "number" || stops.includes(value)) return stops;
  const numbers = [...stops.filter((stop) => stop !== null), value].sort((a, b) => a - b);
  return stops.includes(null) ? [...numbers, null] : numbers;
}
