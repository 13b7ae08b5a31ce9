import { type Problem, shorten, type Unknown } from "./problem.ts";
import { nearestPath } from "./settings/nearest-path.ts";

/** More than this nobody reads; the rest of a hostile file is dropped. */
export const MOST_UNKNOWN = 50;

/** Says that a key means nothing here, and which one may have been meant. */
export function reportUnknown({ path }: Unknown): Problem {
  const near = nearestPath(path);
  const shown = shorten(path) || '""';
  if (near === path) {
    const fault = `${shown} belongs to a variant that is not there`;
    return { path: shown, message: `${fault}; it is kept, and ignored.` };
  }
  const hint = near === null ? "" : ` Is ${near} meant?`;
  return { path: shown, message: `${shown} is not known here; it is kept, and ignored.${hint}` };
}
