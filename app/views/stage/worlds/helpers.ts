import type { Point } from "../../../d3/point.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Box, Caption, Figure } from "../shapes.ts";
import { box } from "./areas.ts";
import { square } from "./paths.ts";
import { textWidth } from "./text-width.ts";
import type { Inside } from "./world.ts";

interface HelperRow {
  readonly figures: readonly Figure[];
  readonly captions: readonly Caption[];
  /** What the helpers leave of the room. */
  readonly rest: Box;
  /** Where the request is for which a helper computes; null: none does. */
  spot(task: number): Point | null;
}

/** The threads beside the loop that compute what is handed to them, along the bottom of the room. */
export function helpersIn({ u, small, process, around }: Inside, room: Box): HelperRow {
  const tasks = around.helpers[process] ?? [];
  const head = box(room.x, room.y + 12 * u, room.x + room.width, room.y + room.height);
  if (tasks.length === 0 || room.height < 44 * u) {
    return { figures: [], captions: [], rest: head, spot: () => null };
  }
  const bottom = room.y + room.height;
  const label = textWidth(words.helpers, small) + 4 * u;
  const size = Math.min(20 * u, (room.width - label) / tasks.length - 3 * u);
  const at = (place: number) => ({
    x: room.x + label + (place + 0.5) * (size + 4 * u),
    y: bottom - 11 * u,
  });
  return {
    figures: [
      {
        key: `helpers-${process}`,
        kind: "seat",
        path: tasks.map((_, place) => square(at(place), size)).join(""),
      },
    ],
    captions: [
      {
        key: `helpers-${process}`,
        x: room.x + 2 * u,
        y: bottom - 7 * u,
        text: words.helpers,
        kind: "quiet",
        anchor: "start",
      },
    ],
    rest: { ...head, height: head.height - 26 * u },

    spot: (task) => (tasks.includes(task) ? at(tasks.indexOf(task)) : null),
  };
}
