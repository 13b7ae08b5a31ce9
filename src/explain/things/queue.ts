import type { Micros } from "../../kernel/time.ts";
import type { Queue } from "../../trace/thing.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { whyBlocked } from "../causes.ts";
import { type Sentence, say } from "../explanation.ts";
import { lineOf } from "../line.ts";
import { lengthOf, ofProcess, plural, requestName } from "../names.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Surroundings } from "../surroundings.ts";

/** Who stands in a line, for how long, and why it does not move. */
export function whyQueue(
  index: TraceIndex,
  { queue, process }: { readonly queue: Queue; readonly process: number },
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { waits, rows } = index.trace;
  const what = {
    outside: `outside for a ${surroundings.unit}`,
    pool: `for a connection${ofProcess(rows.processes, process)}`,
    pooler: "for a server connection of the pooler",
  }[queue];
  const line = lineOf(index, queue, process, at);
  const [first] = line;
  if (first === undefined) return [say`Nobody waits ${what}.`];
  const count = line.length;
  const waited = (row: number) => lengthOf(at - waits.from[row]!);
  const obstacle: Obstacle = {
    outside: { kind: "units" } as const,
    pool: { kind: "pool", process } as const,
    pooler: { kind: "server-connections" } as const,
  }[queue];
  const longest = say`${requestName(index, waits.task[first]!)} has waited longest, ${waited(first)}`;
  const causes = whyBlocked(index, obstacle, at, "now", surroundings);
  return [
    say`${count} ${plural(count, "request waits", "requests wait")} ${what}: ${longest}.`,
    ...causes,
    ...whoIsServed(queue, surroundings),
  ];
}

const NEXT: Readonly<Record<Surroundings["serves"], string>> = {
  longest: "Who has waited longest is next.",
  latest: "Who has come last is next.",
  anyone: "Chance decides who is next.",
  "who-asks": "Who asks as one comes back may be served before them.",
};

/** Outside and at the pooler it is always who came first. */
function whoIsServed(queue: Queue, { serves }: Surroundings): readonly Sentence[] {
  return [say`${NEXT[queue === "pool" ? serves : "longest"]}`];
}
