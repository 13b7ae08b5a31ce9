import type { Marks, Spans } from "../../src/trace/spans.ts";
import { Hold, Mark } from "../../src/trace/words.ts";
import type { VariantRun } from "./variant-run.ts";

/** Is a connection ever opened, or asked of the database? */
export function everConnects({ trace: { holds, marks } }: VariantRun): boolean {
  return has(holds, Hold.connection) || has(holds, Hold.opening) || has(marks, Mark.opened);
}

/** Is there a row of that kind? */
export function has({ kind, count }: Spans | Marks, wanted: number): boolean {
  const row = kind.indexOf(wanted);
  return row >= 0 && row < count;
}
