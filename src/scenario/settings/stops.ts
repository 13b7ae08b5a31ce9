import type { SettingPath } from "../scenario.ts";
import type { NumberSetting } from "./setting.ts";

/** Where a slider rests: round values, close together where they matter most; null: no limit. */
export type Stop = number | null;

const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);
const many = [...upTo(20), 25, 30, 40, 50, 75, 100, 150, 200];
const thousands = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];

const stops: Readonly<Record<SettingPath, readonly Stop[]>> = {
  "pool.max": [...upTo(20), 25, 30, 40, 50, 75, 100, null],
  "pooler.size": many,
  "arrivals.perSecond": many,
  "arrivals.count": thousands,
  "arrivals.users": thousands,
  "server.threads": many,
  "server.processes": many,
  "server.cores": [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 128, null],
  "server.helpers": [...upTo(20), 32, 64, 128],
  "server.backlog": [0, ...thousands, null],
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
  "database.maxConnections": [5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 500, 1_000, null],
};

/** The stops of a setting: its own, or 1, 2, 5, 10 … within its bounds. */
export function stopsOf({
  path,
  least,
  most,
  isWhole,
  noneLabel,
}: Omit<NumberSetting, "appliesTo">): readonly Stop[] {
  const own = stops[path];
  if (own) return own;
  const round = [least];
  for (let unit = isWhole ? 1 : 0.1; unit <= most; unit *= 10) {
    // 0.1 ten times over is no round number.
    const steps = [1, 2, 5].map((step) => Number((step * unit).toPrecision(2)));
    round.push(...steps.filter((step) => step > least && step <= most));
  }
  return noneLabel === null ? round : [...round, null];
}
