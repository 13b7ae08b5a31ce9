import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold } from "../trace/words.ts";
import { lineOf } from "./line.ts";

/**
 * What a pool says of a checkout that took too long, with its own counts of that moment: `{total}`,
 * `{active}`, `{idle}` and `{waiting}`, who gives up not among them (brettwooldridge/HikariCP
 * HikariPool.java `createTimeoutException`, 6.0).
 */
export function poolWords(words: string, index: TraceIndex, task: number, end: Micros): string {
  const row = index.waitOf(task, end - 1);
  if (row < 0 || !words.includes("{")) return words;
  const process = index.trace.waits.process[row]!;
  const counts: Record<string, number> = countsOf(index, process, task, end);
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => `${counts[name] ?? whole}`);
}

/** A moment before `task` gave up. */
function countsOf(index: TraceIndex, process: number, task: number, end: Micros) {
  const { holds, rows, waits } = index.trace;
  const at = end - 1;
  let total = 0;
  for (let slot = 0; slot < (rows.slots[process] ?? 0); slot++) {
    if (index.lives.isOpen(process, slot, at)) total++;
  }
  const active = index
    .holdsAt(at)
    .filter((row) => holds.kind[row] === Hold.connection && holds.process[row] === process).length;
  const line = lineOf(index, "pool", process, at);
  // Of a request whose branch asked in vain it is the branch that stood there, if it still did.
  const givesUp = (row: number) => waits.task[row] === task || waits.to[row] === end;
  return {
    total,
    active,
    idle: total - active,
    waiting: line.length - (line.some(givesUp) ? 1 : 0),
  };
}
