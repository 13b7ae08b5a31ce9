import type { Marks, Spans } from "../../../src/trace/spans.ts";
import { Hold, Mark } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";

const known = new WeakMap<VariantRun, boolean>();

/**
 * One process with threads and a pool, where nobody computes on a core: the world that the page
 * opens with. All others are loaded when they are asked for.
 */
export function isPlain(run: VariantRun): boolean {
  const answer = known.get(run) ?? findOut(run);
  known.set(run, answer);
  return answer;
}

function findOut({ site, trace: { holds, rows } }: VariantRun): boolean {
  const isPool = site.architecture === "thread-pool" && rows.processes === 1;
  return isPool && rows.poolerSlots === 0 && has(holds, Hold.connection) && !has(holds, Hold.core);
}

/** Is a connection ever opened, or asked of the database? */
export function everConnects({ trace: { holds, marks } }: VariantRun): boolean {
  return has(holds, Hold.connection) || has(holds, Hold.opening) || has(marks, Mark.opened);
}

function has({ kind, count }: Spans | Marks, wanted: number): boolean {
  const row = kind.indexOf(wanted);
  return row >= 0 && row < count;
}
