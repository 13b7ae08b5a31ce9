import { stage as stageWords } from "../../../strings/stage.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { StageModel } from "../model.ts";
import type { Caption, CaptionKind } from "../shapes.ts";
import type { Areas } from "./areas.ts";
import type { Around } from "./around.ts";
import type { Blocks } from "./blocks.ts";
import { waitingAtPool } from "./pools-words.ts";

/** The words beside the parts of the world; what stands in them, and above the server, has its own. */
export function captionsOf(
  areas: Areas,
  { all }: Blocks,
  model: StageModel,
  { site }: Around,
): readonly Caption[] {
  const { outside, answered, lost, service } = areas;
  const { backlog } = site;
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
    ...(all.length > 1 ? [] : poolCaptions(areas, model)),
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

/** Of one process: above its connections, and who waits for one. */
function poolCaptions({ u, isTall, pool }: Areas, model: StageModel): Caption[] {
  if (pool === null) return [];
  const waitingCount = waitingAtPool(model);
  const right = pool.x + pool.width;
  const waiting = stageWords.waitForConnection(waitingCount);
  const isBusy = waitingCount > 0 ? "count" : "quiet";
  // Under the connections no lease crosses the words.
  const short = waitingCount > 0 ? { short: [words.waitHere(waitingCount)] } : {};
  if (isTall) {
    const y = pool.y + pool.height + 15 * u;
    return [
      { ...start("pool", { x: pool.x, y }, stageWords.pool(model.poolSize)), kind: "name" },
      { key: "waiting", x: right, y, text: waiting, kind: isBusy, anchor: "end", ...short },
    ];
  }
  return [
    { ...start("pool", { x: pool.x, y: 10 * u }, stageWords.pool(model.poolSize)), kind: "name" },
    {
      key: "held",
      x: right - 8 * u,
      y: 10 * u,
      text: stageWords.held(model.heldCount, model.slots.length),
      kind: "quiet",
      anchor: "end",
    },
    {
      ...start("waiting", { x: pool.x, y: pool.y + 17 * u }, waiting),
      kind: isBusy,
      within: pool,
      ...short,
    },
  ];
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
