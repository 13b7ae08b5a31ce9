import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, Wait } from "../trace/words.ts";
import { type Crowd, crowds, type Tense, whichDo } from "./activity.ts";
import { joined, type Part, type Sentence, say } from "./explanation.ts";
import { allOf, capitalized, connectionCount, requestNames } from "./names.ts";

/** Who has the connections of one pool at an instant. */
export interface PoolScene {
  readonly process: number;
  /** Rows of the leases, and of the slots in which connections are being opened. */
  readonly leases: readonly number[];
  readonly openings: readonly number[];
  /** Rows of the requests' waits in this pool's line, who asked first first. */
  readonly line: readonly number[];
}

export function poolScene(index: TraceIndex, process: number, at: Micros): PoolScene {
  const { holds, waits, requestCount } = index.trace;
  const here = index.holdsAt(at).filter((row) => holds.process[row] === process);
  const openings = here.filter((row) => holds.kind[row] === Hold.opening);
  const openers = new Set(openings.map((row) => holds.task[row]!));
  const line = index
    .waitsAt(at)
    .filter(
      (row) =>
        waits.kind[row] === Wait.connection &&
        waits.process[row] === process &&
        waits.task[row]! < requestCount &&
        !openers.has(waits.task[row]!),
    );
  return {
    process,
    leases: here.filter((row) => holds.kind[row] === Hold.connection),
    openings,
    // Of two who asked at the same instant, the one who is served first stood in front.
    line: line.sort((a, b) => waits.from[a]! - waits.from[b]! || a - b),
  };
}

/** "All 5 are leased: 5 held idle by requests 20–24, which wait for the external service, …" */
export function whoHasThem(
  index: TraceIndex,
  scene: PoolScene,
  at: Micros,
  tense: Tense,
): Sentence {
  const { holds } = index.trace;
  const { process, leases, openings } = scene;
  const taken = leases.length + openings.length;
  const isNow = tense === "now";
  const are = isNow ? "are" : "were";
  const is = isNow ? "is" : "was";
  if (taken === 0) return say`${isNow ? "No" : "When it ended, no"} connection ${is} open.`;

  const slotsOf = (rowsOf: readonly number[]) => rowsOf.map((row) => holds.place[row]!);
  const items = crowds(
    index,
    leases.map((row) => holds.task[row]!),
    at,
  ).map((crowd) => {
    const own = leases.filter((row) => crowd.tasks.includes(holds.task[row]!));
    const count = taken === 1 ? say`` : say`${connectionCount(process, slotsOf(own))} `;
    return say`${count}${whatFor(crowd, pinnedCount(index, own, at), tense)}`;
  });
  const lost = leases.filter((row) => index.waitOf(holds.task[row]!, at) < 0);
  if (lost.length > 0) {
    const count = taken === 1 ? say`` : say`${connectionCount(process, slotsOf(lost))} `;
    items.push(say`${count}leaked: nobody will ever release ${lost.length === 1 ? "it" : "them"}`);
  }
  if (openings.length > 0) {
    const count = taken === 1 ? say`` : say`${connectionCount(process, slotsOf(openings))} `;
    items.push(say`${count}being opened`);
  }

  const state = openings.length === 0 ? "leased" : leases.length === 0 ? "being opened" : "taken";
  const list = leases.length === 0 ? say`` : say`: ${joined(items, "; ")}`;
  const all: Part = {
    kind: "connections",
    text: isNow ? capitalized(allOf(taken)) : allOf(taken),
    process,
    slots: slotsOf([...leases, ...openings]),
  };
  return say`${isNow ? "" : "When it ended, "}${all} ${taken === 1 ? is : are} ${state}${list}.`;
}

function whatFor(crowd: Crowd, pinned: number, tense: Tense): Sentence {
  const names = requestNames(crowd.tasks);
  if (crowd.activity.id === "statement") return say`querying for ${names}`;
  const sentence = say`held idle by ${names}${whichDo(crowd, tense)}`;
  if (pinned === 0) return sentence;
  const which = crowd.tasks.length === 1 ? "" : `${pinned} of them `;
  return say`${sentence}, ${which}pinned by an open transaction`;
}

/** How many of the leases a transaction pins at an instant. */
function pinnedCount(index: TraceIndex, leases: readonly number[], at: Micros): number {
  return leases.filter((lease) => isPinned(index, lease, at)).length;
}

export function isPinned(index: TraceIndex, lease: number, at: Micros): boolean {
  const { task, from, to } = index.trace.holds;
  let isInside = false;
  index.pins.each(task[lease]!, from[lease]!, to[lease]!, (begun, over) => {
    if (begun <= at && at < over) isInside = true;
  });
  return isInside;
}
