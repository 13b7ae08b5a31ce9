import { Hold, Mark, Reason, Wait } from "../../src/trace/words.ts";
import { type Case, groupBy, type Law, marksOf, type Span, spansOf } from "./law.ts";
import { inLine, leases } from "./pool-times.ts";

function isUnit({ kind }: Span): boolean {
  return kind === Hold.unit;
}

/** Who stands in line at the run's end, or waits for branches of which each does. */
function waitingAtEnd(one: Case): ReadonlySet<number> {
  const { trace } = one;
  const { endedAt } = trace;
  const waiting = new Set(
    inLine(one)
      .filter(({ to }) => to === endedAt)
      .map(({ task }) => task),
  );
  const last = spansOf(trace.waits, ({ to }) => to === endedAt);
  // Who came to the line at that very instant has not waited there yet, as who has just opened one.
  const inside = new Set(spansOf(trace.holds, isUnit).map(({ task }) => task));
  const elsewhere: readonly number[] = [Wait.serverConnection, Wait.branches];
  for (const { task, kind } of last) {
    if (inside.has(task) && !elsewhere.includes(kind)) waiting.add(task);
  }
  // Who came at that very instant, and all that it did took no time, has waited for nothing yet.
  const comes: readonly number[] = [Mark.arrived, Mark.forked];
  for (const { kind, at, task } of marksOf(trace)) {
    if (at === endedAt && comes.includes(kind)) waiting.add(task);
  }
  // Branches are numbered after whoever has started them.
  const forks = groupBy(
    marksOf(trace).filter(({ kind }) => kind === Mark.forked),
    ({ detail }) => detail,
  );
  const started = [...forks].sort(([a], [b]) => Number(b) - Number(a));
  for (const [task, branches] of started) {
    const isThere = last.some((wait) => wait.task === task && wait.kind === Wait.branches);
    const left = branches.filter((branch) => last.some((wait) => wait.task === branch.task));
    if (isThere && left.every((branch) => waiting.has(branch.task))) waiting.add(Number(task));
  }
  return waiting;
}

export const deadlockedAllWait: Law = {
  sentence: "who fails in a deadlock waits in line to the end, as all do who hold a connection",
  *breaches(one) {
    const { trace } = one;
    const isDeadlock = ({ kind, detail }: { kind: number; detail: number }) =>
      kind === Mark.failed && detail === Reason.deadlock;
    const failed = new Set(
      marksOf(trace)
        .filter(isDeadlock)
        .map(({ task }) => task),
    );
    if (failed.size === 0) return;
    const lost = new Set(
      marksOf(trace)
        .filter(({ kind }) => kind === Mark.leaked)
        .map(({ process, place }) => `${process}:${place}`),
    );
    const waiting = waitingAtEnd(one);
    for (const task of failed) if (!waiting.has(task)) yield `${task} does not wait`;
    const processes = new Set(
      inLine(one)
        .filter(({ task }) => failed.has(task))
        .map(({ process }) => process),
    );
    for (const { task, process, place, to } of leases(one)) {
      const isHolding = to === trace.endedAt && processes.has(process);
      if (isHolding && !lost.has(`${process}:${place}`) && !waiting.has(task)) {
        yield `${task} holds ${process}:${place} and does not wait`;
      }
    }
  },
};

export const keptStaysWithItsUnit: Law = {
  sentence: "what is left in the middle of a transaction is had by the next request of its unit",
  *breaches(one) {
    const { trace, requests } = one;
    if (one.scenario.pool.onReturn !== "keep") return;
    const units = new Map(
      spansOf(trace.holds, isUnit).map(({ task, process, place }) => [task, `${process}:${place}`]),
    );
    const slots = groupBy(leases(one), ({ process, place }) => `${process}:${place}`);
    for (const [slot, holds] of slots) {
      holds.sort((a, b) => a.from - b.from || a.to - b.to);
      for (const [i, { task, to }] of holds.entries()) {
        const next = holds[i + 1];
        // What is done for a client that has given up goes on, and holds what it held.
        const isAbandoned = requests.outcome[task] === Mark.abandoned;
        const isKept = task < requests.count && !isAbandoned && to > requests.endedAt[task]!;
        if (!isKept || !next || units.get(next.task) === units.get(task)) continue;
        yield `${slot}: left by ${task}, had by ${next.task}`;
      }
    }
  },
};
