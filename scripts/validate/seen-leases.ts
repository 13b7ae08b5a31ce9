import { meanOf } from "../../src/kernel/duration.ts";
import type { Micros } from "../../src/kernel/time.ts";
import type { RunFacts } from "../../src/metrics/run-facts.ts";
import { needsConnection } from "../../src/program/step.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { Hold, isStatement, Mark, Wait } from "../../src/trace/words.ts";
import type { OwnSteps } from "./own-steps.ts";

/** A lease with the recordings' own boundaries. */
export interface SeenLease {
  readonly task: number;
  /** Its row in the trace's holds. */
  readonly hold: number;
  readonly from: Micros;
  readonly to: Micros;
  readonly idle: Micros;
  /** How much later than in the trace it begins: it counts as waiting. */
  readonly late: Micros;
  /** Those that ran on it, with when they ended; without a text, null. */
  readonly statements: readonly { readonly sql: string | null; readonly at: Micros }[];
}

/** A lease of the trace, and when its holder stops having it for its next statement. */
interface Held {
  readonly row: number;
  readonly from: Micros;
  readonly to: Micros;
  readonly lastsUntil: Micros;
}

/**
 * The recordings see two things with their own eyes. Where a library checks out by itself for one
 * query, the connection is had only when the server starts that query. And a statement lasts from
 * its call to its return, the driver's computing included; in Node and Java and behind PgBouncer,
 * only while the server works.
 */
export function seenLeases(
  facts: RunFacts,
  scenario: Scenario,
  steps: OwnSteps,
): readonly SeenLease[] {
  const { trace, index } = facts;
  const seesServer = SEES_SERVER.has(scenario.server.runtime) || scenario.pooler.mode !== "none";
  return Array.from({ length: trace.requestCount }, (_, task) => {
    const held = leasesOf(task, facts);
    return held.map((lease) => see(task, lease, held));
  }).flat();

  function see(task: number, lease: Held, held: readonly Held[]): SeenLease {
    const rows: number[] = [];
    index.eachWaitDuring(task, lease.from, lease.lastsUntil, (row) => {
      if (isOn(task, row, lease, held)) rows.push(row);
    });
    const { kind, place, from, to } = trace.waits;
    const own = rows.filter((row) => !seesServer || isStatement(kind[row] as Wait));
    const since = Math.max(lease.from, servedAt(task, rows));
    const busy = own.reduce((sum, row) => {
      return sum + Math.max(0, Math.min(to[row]!, lease.to) - Math.max(from[row]!, since));
    }, 0);
    const statements = rows
      .filter((row) => isStatement(kind[row] as Wait))
      .map((row) => ({ sql: steps.sqlOf(task, place[row]!), at: to[row]! }));
    const late = since - lease.from;
    const idle = lease.to - since - busy;
    return { task, hold: lease.row, from: since, to: lease.to, idle, late, statements };
  }

  /** Is the wait part of a statement on this lease? */
  function isOn(task: number, row: number, lease: Held, held: readonly Held[]): boolean {
    const { kind, place, from, to } = trace.waits;
    const own = steps.of(task, place[row]!);
    if (!own || !needsConnection(own.step) || kind[row] === Wait.connection) return false;
    const at = Math.max(from[row]!, lease.from);
    const later = held.filter((other) => {
      return other.from > lease.from && other.from < to[row]! && other.lastsUntil > at;
    });
    return later.length === own.lease;
  }

  /** When the server starts the one query of a lease that the library takes for it alone. */
  function servedAt(task: number, rows: readonly number[]): Micros {
    const { kind, place, from, to } = trace.waits;
    const places = new Set(rows.map((row) => place[row]!));
    const [only = -1] = places;
    const own = steps.of(task, only)?.step;
    const query = rows.findLast((row) => kind[row] === Wait.query);
    if (places.size !== 1 || own?.kind !== "query" || query === undefined) return 0;
    const isImplicit = scenario.pool.lease === "statement" || own.viaPool;
    const takesItself = scenario.server.runtime === "go" || scenario.server.runtime === "node";
    if (!isImplicit || !takesItself || own.result !== "read") return 0;
    return Math.max(from[query]!, to[query]! - meanOf(own.duration));
  }
}

/** The runtimes of which the recordings took a statement's time from the server's log. */
const SEES_SERVER: ReadonlySet<string> = new Set(["node", "hikari"]);

/** In the order in which they began. */
function leasesOf(task: number, { trace, index }: RunFacts): readonly Held[] {
  const { kind, process, place, from, to } = trace.holds;
  const { marks } = trace;
  const leaks = [...index.marksOf(task)].filter((row) => marks.kind[row] === Mark.leaked);
  return [...index.holdsOf(task)]
    .filter((row) => kind[row] === Hold.connection)
    .map((row) => {
      const leak = leaks.find(
        (mark) => marks.process[mark] === process[row] && marks.place[mark] === place[row],
      );
      const lastsUntil = leak === undefined ? to[row]! : marks.at[leak]!;
      return { row, from: from[row]!, to: to[row]!, lastsUntil };
    });
}
