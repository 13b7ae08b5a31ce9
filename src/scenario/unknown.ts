import { type Problem, shorten, type Unknown } from "./problem.ts";
import { nearestPath } from "./settings/nearest-path.ts";

/** More than this nobody reads; the rest of a hostile file is dropped. */
export const MOST_UNKNOWN = 50;

/** Says that a key means nothing here, and which one may have been meant. */
export function reportUnknown({ path }: Unknown): Problem {
  const near = nearestPath(path);
  const hint = near === null ? "" : ` Is ${near} meant?`;
  const shown = shorten(path) || '""';
  return { path: shown, message: `${shown} is not known here; it is kept, and ignored.${hint}` };
}
