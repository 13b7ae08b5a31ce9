import { worlds as words } from "../../../strings/worlds.ts";
import type { StageModel } from "../model.ts";
import type { Caption } from "../shapes.ts";
import { type Areas, box } from "./areas.ts";
import type { Around } from "./around.ts";
import { type CoreRow, coresIn, coreWords, numberedPitch } from "./cores.ts";
import { poolsWords } from "./pools-words.ts";
import { type TextUnits, textWidth } from "./text-width.ts";
import { allUnits, titlesOf, unitsNow } from "./titles.ts";

/** How far cores are from one another, if their numbers need no more; and where there is little room. */
const PITCH = 21;
const NARROW_PITCH = 13;
const GAP = 12;
/** Between the squares and their words. */
const CORE_GAP = 6;

/** Which of its forms each part has, from the one that says all. */
interface Plan {
  readonly title: number;
  readonly pools: number;
  readonly pitch: number;
  readonly hasCoreWords: boolean;
  /** How much is lost by it. */
  readonly cost: number;
  readonly width: number;
}

/** What stands above the server: its size and memory, its cores, and the pools of several processes. */
export function headerOf(
  areas: Areas,
  isOneColumn: boolean,
  model: StageModel,
  around: Around,
  unit: string,
): CoreRow {
  const { u, small, isTall, server } = areas;
  const { cores } = around;
  const y = isTall ? server.y - 7 * u : 10 * u;
  const pools = areas.database !== null && model.processes > 1 ? poolsWords(model) : null;
  const right = server.x + server.width - (pools !== null && isOneColumn ? 8 * u : 0);
  const onLine = isTall || pools === null ? [] : pools.most;
  const plan = planFor(areas, right - server.x, model, around, unit, onLine);
  const poolsWidth = onLine.length === 0 ? 0 : textWidth(onLine[plan.pools]!, small) + GAP * u;
  const coresRight = right - poolsWidth;
  const coresLeft = coresRight - cores.length * plan.pitch;
  const row = coresIn(
    box(coresLeft, server.y - 18 * u, coresRight, server.y - 3 * u),
    cores,
    "server",
    0,
    u,
    model.requests,
  );
  const title = titlesOf(around, unit, unitsNow(model, around))[plan.title]!;
  const captions: Caption[] = [
    { key: "units", x: server.x, y, text: title, kind: "name", anchor: "start" },
  ];
  if (pools !== null) {
    const [all, few] = pools.now;
    captions.push({
      key: "pool",
      x: right,
      y: isTall ? server.y + server.height + 14 * u : y,
      text: plan.pools === 0 ? all : few,
      short: [few],
      kind: pools.isBusy ? "count" : "name",
      anchor: "end",
    });
  }
  if (plan.hasCoreWords) {
    captions.push({
      key: "cores",
      x: coresLeft - CORE_GAP * u,
      y: server.y - 8 * u,
      text: coreWords(cores),
      kind: "quiet",
      anchor: "end",
    });
  }
  return { ...row, captions: [...captions, ...row.captions] };
}

/** How wide a server must be for all that is said above it. */
export function headerWidth(
  model: StageModel,
  around: Around,
  unit: string,
  { u, small }: TextUnits,
): number {
  const [title = ""] = titlesOf(around, unit, allUnits(model, around));
  const count = around.cores.length;
  const cores = coreWidth(around, PITCH * u, true, { u, small });
  return textWidth(title, small) + (count && GAP * u + cores);
}

/** The one that says most of those that fit; the last words of all are short enough for any screen. */
function planFor(
  { u, small }: Areas,
  room: number,
  model: StageModel,
  around: Around,
  unit: string,
  pools: readonly string[],
): Plan {
  const titles = titlesOf(around, unit, allUnits(model, around));
  const isNone = around.cores.length === 0;
  const cores = isNone
    ? [{ pitch: 0, hasCoreWords: false, cost: 0 }]
    : [
        { pitch: numberedPitch(model.requests, PITCH * u, u), hasCoreWords: true, cost: 0 },
        { pitch: PITCH * u, hasCoreWords: true, cost: 1 },
        { pitch: NARROW_PITCH * u, hasCoreWords: true, cost: 3 },
        { pitch: PITCH * u, hasCoreWords: false, cost: 8 },
        { pitch: NARROW_PITCH * u, hasCoreWords: false, cost: 9 },
      ];
  const plans = titles.flatMap((titleText, title) =>
    (pools.length === 0 ? [""] : pools).flatMap((poolsText, place) =>
      cores.map((own) => ({
        ...own,
        title,
        pools: place,
        // The last form does not say any more what there is.
        cost: own.cost + (title === titles.length - 1 ? 14 : 4 * title) + 2 * place,
        width:
          textWidth(titleText, small) +
          (poolsText === "" ? 0 : GAP * u + textWidth(poolsText, small)) +
          (isNone ? 0 : GAP * u + coreWidth(around, own.pitch, own.hasCoreWords, { u, small })),
      })),
    ),
  );
  const fitting = plans.filter(({ width }) => width <= room);
  return fitting.sort((a, b) => a.cost - b.cost)[0] ?? plans.at(-1)!;
}

function coreWidth(
  { cores }: Around,
  pitch: number,
  hasWords: boolean,
  { u, small }: TextUnits,
): number {
  const wordsWidth = textWidth(words.cores(cores.length, cores.length), small) + CORE_GAP * u;
  return cores.length * pitch + (hasWords ? wordsWidth : 0);
}
