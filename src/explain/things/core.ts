import type { Micros } from "../../kernel/time.ts";
import type { Host } from "../../trace/thing.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold, isStatement, Wait } from "../../trace/words.ts";
import { type Sentence, say } from "../explanation.ts";
import { lengthOf, moment, plural, requestName, requestNames } from "../names.ts";
import { isOpening } from "../opening.ts";
import { turnsOf } from "./turns.ts";

/** For whom a core computes, and who is ready and waits for one. */
export function whyCore(
  index: TraceIndex,
  { host, place }: { readonly host: Host; readonly place: number },
  at: Micros,
): readonly Sentence[] {
  const { holds } = index.trace;
  const hold = host === "server" ? Hold.core : Hold.databaseCore;
  const { before, now, after } = turnsOf(index, hold, 0, place, at);
  const name = `Core ${place + 1} of the ${host}`;
  if (now >= 0) {
    const task = holds.task[now]!;
    const work = say`${name} computes for ${whoseWork(index, task, at)} since ${moment(holds.from[now]!)}`;
    const left = lengthOf(holds.to[now]! - at);
    return [say`${work}; its turn ends in ${left}.`, ...whoIsReady(index, host, at)];
  }
  const since =
    before < 0 ? say` and has not been used yet` : say` since ${moment(holds.to[before]!)}`;
  const next = after < 0 ? say`` : say`; it is used again in ${lengthOf(holds.from[after]! - at)}`;
  return [say`${name} is idle${since}${next}.`];
}

function whoseWork(index: TraceIndex, task: number, at: Micros): Sentence {
  if (task < 0) return say`a connection that is being closed`;
  if (isOpening(index, task, at)) return say`the opening of a connection`;
  const row = index.waitOf(task, at);
  const isQuery = row >= 0 && isStatement(index.trace.waits.kind[row] as Wait);
  const name = requestName(index, task);
  return isQuery ? say`a statement of ${name}` : name;
}

/**
 * "3 are ready and wait for a core: requests 4, 7, 9." Who waits for its turn, on the loop, at the
 * lock or for a processor, is ready as well. The trace knows it of the server alone.
 */
function whoIsReady(index: TraceIndex, host: Host, at: Micros): readonly Sentence[] {
  if (host === "database") return [];
  const said = [
    ...readyFor(index, Wait.core, say`for a core`, at),
    ...readyFor(index, Wait.processor, say`for their turn`, at),
  ];
  return said.length > 0 ? said : [say`Nobody is ready and waits for a core.`];
}

function readyFor(index: TraceIndex, wait: Wait, what: Sentence, at: Micros): readonly Sentence[] {
  const { waits } = index.trace;
  const ready = index
    .waitsAt(at)
    .filter((row) => waits.kind[row] === wait)
    .sort((a, b) => waits.from[a]! - waits.from[b]!)
    .map((row) => waits.task[row]!);
  if (ready.length === 0) return [];
  const count = plural(
    ready.length,
    "One is ready and waits",
    `${ready.length} are ready and wait`,
  );
  return [say`${count} ${what}: ${requestNames(index, ready)}.`];
}
