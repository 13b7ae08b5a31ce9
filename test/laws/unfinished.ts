import { Hold, Mark, Reason } from "../../src/trace/words.ts";
import { groupBy, type Law, marksOf, spansOf } from "./law.ts";
import { inLine, leases } from "./pool-times.ts";

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
    const waiting = new Set(
      inLine(one)
        .filter(({ to }) => to === trace.endedAt)
        .map(({ task }) => task),
    );
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
      spansOf(trace.holds, ({ kind }) => kind === Hold.unit).map(({ task, process, place }) => [
        task,
        `${process}:${place}`,
      ]),
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
