import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, Wait } from "../trace/words.ts";
import { endingOf } from "./ending.ts";
import { type Explanation, explanation } from "./explanation.ts";
import type { Surroundings } from "./surroundings.ts";
import { whyWaitingForConnection } from "./waiting-for-connection.ts";
import { whoHasPool } from "./who-has/pool.ts";

/**
 * What `explain` says of a request that waits for connections that are all leased through calls:
 * what the page opens with. null: that takes the rest of this folder.
 */
export function firstWords(
  index: TraceIndex,
  task: number,
  at: Micros,
  surroundings: Surroundings,
): Explanation | null {
  const { waits, holds } = index.trace;
  const row = index.waitOf(task, at);
  if (row < 0 || waits.kind[row] !== Wait.connection) return null;
  const ending = endingOf(index, task);
  if (ending !== null && ending.at <= at) return null;
  const process = waits.process[row]!;
  const isCalling = (holder: number) => {
    const wait = index.waitOf(holder, at);
    return wait >= 0 && waits.kind[wait] === Wait.call;
  };
  const isRoot = index
    .holdsAt(at)
    .filter((hold) => holds.process[hold] === process && isOfPool(holds.kind[hold]!))
    .every((hold) => holds.kind[hold] === Hold.connection && isCalling(holds.task[hold]!));
  if (!isRoot) return null;
  const { sentence } = whoHasPool(index, process, at, "now");
  return explanation(whyWaitingForConnection(index, row, at, surroundings, () => [sentence]));
}

function isOfPool(hold: number): boolean {
  return hold === Hold.connection || hold === Hold.opening;
}
