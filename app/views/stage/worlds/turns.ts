import { Wait } from "../../../../src/trace/words.ts";
import type { Token } from "../model.ts";
import type { Inside } from "./world.ts";

/** It has the lock, the loop or a processor: it computes, or would if there were a core. */
export function hasTurn({ around, process }: Inside, { task, to, wait }: Token): boolean {
  if (around.helpers[process]?.includes(task)) return false;
  return to.kind === "unit" || (to.kind === "ready" && wait === Wait.core);
}

/** It could compute, and waits for the lock, the loop or a processor. */
export function isReady({ to, wait }: Token): boolean {
  return to.kind === "ready" && wait === Wait.processor;
}
