import type { StageModel } from "../model.ts";
import { type Areas, box } from "./areas.ts";
import type { Around } from "./around.ts";
import { type CoreRow, coresIn, coreWords } from "./cores.ts";

const NONE: CoreRow = { figures: [], captions: [], cells: [] };

/** The server's cores, at the right above it. */
export function serverCores(
  { server, u, isTall }: Areas,
  { cores }: Around,
  { processes, requests }: StageModel,
): CoreRow {
  if (cores.length === 0) return NONE;
  const width = Math.min(cores.length * 21 * u, server.width * 0.34);
  // Several processes have their pools' words at the right.
  const right = server.x + server.width - (processes > 1 && !isTall ? 190 * u : 0);
  const top = server.y - 18 * u;
  const room = box(right - width, top, right, top + 15 * u);
  const row = coresIn(room, cores, "server", 0, u, requests);
  const caption = {
    key: "cores",
    x: right - width - 6 * u,
    y: server.y - 8 * u,
    text: coreWords(cores),
    kind: "quiet",
    anchor: "end",
  } as const;
  return { ...row, captions: [caption, ...row.captions] };
}
