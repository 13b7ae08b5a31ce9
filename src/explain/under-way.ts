import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, isStatement, Wait } from "../trace/words.ts";
import { stretch } from "./activity.ts";
import { type Sentence, say } from "./explanation.ts";
import {
  allOf,
  capitalized,
  connectionName,
  lengthOf,
  plural,
  requestNameFirst,
  requestNames,
} from "./names.ts";
import { comes } from "./open-end.ts";
import { isPinned, poolScene } from "./pool-scene.ts";
import type { Surroundings } from "./surroundings.ts";

/** A request that is served and has what it needs, or waits for a core or the other service. */
export function whatUnderWay(
  index: TraceIndex,
  row: number,
  at: Micros,
  { unit }: Surroundings,
): readonly Sentence[] {
  const { waits } = index.trace;
  const wait = waits.kind[row] as Wait;
  const task = waits.task[row]!;
  if (isStatement(wait)) return [atTheDatabase(index, row, at)];
  const { from, to } = stretch(index, row);
  const who = requestNameFirst(task);
  const has = at === from ? say`begins to wait` : say`has waited ${lengthOf(at - from)}`;
  const turn = comes(index, task, at, to, "its turn comes");
  const holding = whatItHolds(index, row, at);
  switch (wait) {
    case Wait.compute: {
      const since =
        at === from ? say`begins to compute` : say`has computed for ${lengthOf(at - from)}`;
      const left = comes(index, task, at, to, "it is done");
      return [say`${who} ${since}; ${left}.`, ...holding];
    }
    case Wait.core:
      return [say`${who} ${has} for a core. ${whoHasCores(index, at)}${turn}.`, ...holding];
    case Wait.processor: {
      const process = waits.process[row]!;
      const computing = say`${whoComputes(index, process, at)}${turn}.`;
      return [say`${who} ${has} for its turn to compute in its process: ${computing}`, ...holding];
    }
    case Wait.spawn:
      return [say`${who} ${has} for its ${unit} to be started; ${turn}.`];
    case Wait.helper:
      return [say`${who} ${has} for a helper thread of its process; ${turn}.`, ...holding];
    default:
      return [
        say`${who} ${has} for the external service; ${comes(index, task, at, to, "the answer comes")}.`,
        ...(holding.length > 0 ? holding : [say`It holds no connection meanwhile.`]),
        ...whoWaitsOutside(index, at, unit),
      ];
  }
}

const STATEMENTS: Readonly<Record<number, string>> = {
  [Wait.query]: "its query",
  [Wait.begin]: "its transaction to begin",
  [Wait.commit]: "its commit",
  [Wait.rollback]: "its rollback",
  [Wait.check]: "the check that its connection is alive",
};

function atTheDatabase(index: TraceIndex, row: number, at: Micros): Sentence {
  const { waits, holds, rows } = index.trace;
  const from = waits.from[row]!;
  const task = waits.task[row]!;
  const lease = leasesOf(index, task, at)[0];
  const on =
    lease === undefined
      ? say``
      : say` on ${connectionName(holds.process[lease]!, holds.place[lease]!, rows.processes)}`;
  const has = at === from ? say`begins to wait` : say`has waited ${lengthOf(at - from)}`;
  const what = STATEMENTS[waits.kind[row]!] ?? "a statement";
  const answer = comes(index, task, at, waits.to[row]!, "the database answers");
  return say`${requestNameFirst(task)} ${has} for ${what}${on}; ${answer}.`;
}

/** "It holds connection 3 idle meanwhile, while 7 requests wait for one." */
function whatItHolds(index: TraceIndex, row: number, at: Micros): readonly Sentence[] {
  const { waits, holds, rows } = index.trace;
  return leasesOf(index, waits.task[row]!, at).map((lease) => {
    const process = holds.process[lease]!;
    const name = connectionName(process, holds.place[lease]!, rows.processes);
    const pinned = isPinned(index, lease, at) ? ", pinned by its open transaction" : "";
    const waiting = poolScene(index, process, at).line.length;
    if (waiting === 0) return say`It holds ${name} idle meanwhile${pinned}.`;
    const others = say`while ${waiting} ${plural(waiting, "request waits", "requests wait")} for one`;
    return say`It holds ${name} idle${pinned}, ${others}.`;
  });
}

function leasesOf(index: TraceIndex, task: number, at: Micros): readonly number[] {
  const { kind, from, to } = index.trace.holds;
  return [...index.holdsOf(task)].filter(
    (row) => kind[row] === Hold.connection && from[row]! <= at && at < to[row]!,
  );
}

/** "It keeps its thread too, while 3 requests wait outside." */
function whoWaitsOutside(index: TraceIndex, at: Micros, unit: string): readonly Sentence[] {
  const { waits } = index.trace;
  const outside = index.waitsAt(at).filter((row) => waits.kind[row] === Wait.unit).length;
  if (outside === 0) return [];
  return [
    say`It keeps its ${unit} too, while ${outside} ${plural(outside, "request waits", "requests wait")} outside.`,
  ];
}

/** "Both are busy with requests 3, 5; " */
function whoHasCores(index: TraceIndex, at: Micros): Sentence {
  const { holds } = index.trace;
  const busy = index.holdsAt(at).filter((row) => holds.kind[row] === Hold.core);
  const tasks = [...new Set(busy.map((row) => holds.task[row]!).filter((task) => task >= 0))];
  if (tasks.length === 0) return say`All are busy; `;
  const are = busy.length === 1 ? "is" : "are";
  return say`${capitalized(allOf(busy.length))} ${are} busy with ${requestNames(tasks)}; `;
}

/** "request 3 computes; " */
function whoComputes(index: TraceIndex, process: number, at: Micros): Sentence {
  const { waits } = index.trace;
  const tasks = index
    .waitsAt(at)
    .filter((row) => waits.kind[row] === Wait.compute && waits.process[row] === process)
    .map((row) => waits.task[row]!);
  if (tasks.length === 0) return say``;
  return say`${requestNames(tasks)} ${plural(tasks.length, "computes", "compute")}; `;
}
