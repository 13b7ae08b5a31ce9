import type { StageModel } from "../model.ts";
import type { Frame } from "../shapes.ts";
import type { Areas } from "./areas.ts";
import type { Blocks } from "./blocks.ts";
import type { World } from "./world.ts";

/** The boxes that parts of the world stand in. */
export function framesOf(
  { pooler, database, service }: Areas,
  { all }: Blocks,
  { units }: StageModel,
  { isMadeForRequests }: World,
): readonly Frame[] {
  const alive = new Set(units.flatMap(({ process, task }) => (task >= 0 ? [process] : [])));
  const frames: Frame[] = [];
  for (const [process, { box }] of all.entries()) {
    if (isMadeForRequests && !alive.has(process)) continue;
    frames.push({ ...box, key: `process-${process}`, kind: "process" });
  }
  if (pooler !== null) frames.push({ ...pooler, key: "pooler", kind: "process" });
  if (database !== null) frames.push({ ...database, key: "database", kind: "database" });
  if (service !== null) frames.push({ ...service, key: "service", kind: "service" });
  return frames;
}
