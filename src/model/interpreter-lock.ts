import type { ServerSettings } from "./setup.ts";

/** How many threads of a process compute at once: one where there is a lock, else all that want to. */
export function threadsAtOnce({ hasInterpreterLock }: ServerSettings): number {
  return hasInterpreterLock ? 1 : Number.POSITIVE_INFINITY;
}
