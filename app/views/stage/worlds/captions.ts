import { stage as stageWords } from "../../../strings/stage.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { StageModel } from "../model.ts";
import type { Caption, CaptionKind } from "../shapes.ts";
import type { Areas } from "./areas.ts";
import type { Around } from "./around.ts";
import type { Blocks } from "./blocks.ts";

/** The words above and beside the parts of the world; what stands in them has its own. */
export function captionsOf(
  areas: Areas,
  { all, isOneColumn }: Blocks,
  model: StageModel,
  around: Around,
  unit: string,
): readonly Caption[] {
  const { u, isTall, outside, answered, lost, server, service } = areas;
  const { backlog } = around.site;
  const head = isTall ? server.y - 7 * u : 10 * u;
  const busy = (count: number): CaptionKind => (count > 0 ? "count" : "quiet");
  const outsideWords =
    backlog === null
      ? stageWords.outside(model.outsideCount)
      : words.outside(model.outsideCount, backlog);
  return [
    { ...start("outside", outside, outsideWords), kind: busy(model.outsideCount) },
    start("answered", answered, stageWords.answered(model.answeredCount)),
    ...(model.lostCount === 0
      ? []
      : [{ ...start("lost", lost, stageWords.lost(model.lostCount)), kind: "lost" } as const]),
    { ...start("units", { x: server.x, y: head }, title(model, around, unit)), kind: "name" },
    ...(all.length > 1 ? poolsCaption(areas, model, isOneColumn) : poolCaptions(areas, model)),
    ...(service === null ? [] : serviceCaptions(areas, model)),
  ];
}

function start(
  key: string,
  { x, y }: { readonly x: number; readonly y: number },
  text: string,
): Caption {
  return { key, x, y, text, kind: "quiet", anchor: "start" };
}

function title(model: StageModel, { memoryMb, sharedMb, site }: Around, unit: string): string {
  const isMade = site.architecture !== "thread-pool" && site.architecture !== "prefork";
  const taken = model.units.filter(({ task }) => task >= 0);
  const units = isMade ? taken.length : model.units.length;
  const processes = site.architecture === "process-per-connection" ? taken.length : model.processes;
  const words_ = words.title(processes, units, unit);
  if (memoryMb <= 0) return words_;
  return sharedMb > 0
    ? words.sharedMemory(words_, memoryMb, sharedMb)
    : words.oneMemory(words_, memoryMb);
}

/** Of one process: above its connections, and who waits for one. */
function poolCaptions({ u, isTall, pool, server }: Areas, model: StageModel): Caption[] {
  if (pool === null) return [];
  const { slots, waitingCount } = model;
  const right = pool.x + pool.width;
  const waiting = stageWords.waitForConnection(waitingAtPool(model));
  const held = slots.filter(({ task }) => task >= 0).length;
  const isBusy = waitingCount > 0 ? "count" : "quiet";
  if (isTall) {
    const y = server.y + server.height + 17 * u;
    return [
      { ...start("pool", { x: pool.x, y }, stageWords.pool(model.poolSize)), kind: "name" },
      { key: "waiting", x: right, y, text: waiting, kind: isBusy, anchor: "end" },
    ];
  }
  return [
    { ...start("pool", { x: pool.x, y: 10 * u }, stageWords.pool(model.poolSize)), kind: "name" },
    {
      key: "held",
      x: right - 8 * u,
      y: 10 * u,
      text: stageWords.held(held, slots.length),
      kind: "quiet",
      anchor: "end",
    },
    { ...start("waiting", { x: pool.x, y: pool.y + 17 * u }, waiting), kind: isBusy },
  ];
}

/** Of several processes with a pool each: all of them together, at the right above. */
function poolsCaption(
  { u, isTall, server, database }: Areas,
  model: StageModel,
  isOneColumn: boolean,
): Caption[] {
  if (database === null) return [];
  const pools = words.pools(model.processes, model.poolSize);
  const waiting = waitingAtPool(model);
  const held = model.slots.filter(({ task }) => task >= 0).length;
  const rest = waiting > 0 ? words.waitHere(waiting) : words.held(held, model.slots.length);
  return [
    {
      key: "pool",
      x: server.x + server.width - (isOneColumn ? 8 * u : 0),
      y: isTall ? server.y + server.height + 14 * u : 10 * u,
      text: `${pools}, ${rest}`,
      kind: waiting > 0 ? "count" : "name",
      anchor: "end",
    },
  ];
}

/** Those at the pooler wait, too, but not here. */
function waitingAtPool({ tokens }: StageModel): number {
  return tokens.filter(({ state, to }) => state === "waiting" && to.kind !== "pooler").length;
}

function serviceCaptions({ u, isTall, service, database }: Areas, model: StageModel): Caption[] {
  if (service === null) return [];
  const calls = stageWords.calls(model.callingCount);
  const right = service.x + service.width;
  const isColumn = !isTall && database === null;
  const y = isColumn ? 10 * u : service.y + (isTall ? 15 : 16) * u;
  const indent = isColumn ? 0 : 10 * u;
  return [
    { ...start("service", { x: service.x + indent, y }, stageWords.service), kind: "name" },
    { key: "calls", x: right - indent, y, text: calls, kind: "quiet", anchor: "end" },
  ];
}
