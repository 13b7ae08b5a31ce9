import { Hold } from "../../../src/trace/words.ts";
import { has } from "../../store/ever-connects.ts";
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
