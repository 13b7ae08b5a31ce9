import type { SettingPath } from "../scenario.ts";
import { settings } from "./index.ts";

/**
 * The setting that a mistyped path most likely means: `max`, `Pool.Max` or `pool.mx`; of a variant,
 * with its letter in front.
 */
export function nearestPath(typed: string): SettingPath | null {
  const [, letter = "", rest = ""] = /^([a-d]\.)?(.{0,60})/s.exec(typed) ?? [];
  const wanted = rest.toLowerCase();
  const exact = settings.find(
    ({ path }) => path.toLowerCase() === wanted || path.toLowerCase().endsWith(`.${wanted}`),
  );
  const most = Math.min(2, wanted.length / 5);
  const near = exact ?? settings.find(({ path }) => distance(path.toLowerCase(), wanted) <= most);
  return near ? letter + near.path : null;
}

/** How many letters must be put in, taken out or changed to get from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const change = (row[j] ?? 0) + (letter === to[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
