import type { Micros } from "../../src/kernel/time.ts";
import type { RunFacts } from "../../src/metrics/run-facts.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { countOverTime, peakOf } from "../../src/trace/series.ts";
import { slotKey } from "../../src/trace/slot-lives.ts";
import { Hold, Mark } from "../../src/trace/words.ts";
import type { SeenLease } from "./seen-leases.ts";

/** A connection of the database, from the end of its login to its own end. */
interface Life {
  readonly slot: number;
  readonly from: Micros;
  to: Micros;
}

/** A statement with a text that a request ran, and in which of the database's sessions. */
export interface RanStatement {
  readonly task: number;
  readonly sql: string;
  readonly at: Micros;
  readonly session: number;
}

/** A request's use of a connection of the database. */
interface Use {
  readonly task: number;
  readonly life: number;
  readonly from: Micros;
  readonly to: Micros;
}

/** The database's own connections, as its log has them: behind a pooler, the pooler's. */
export function serverConnections(
  facts: RunFacts,
  { pooler }: Scenario,
  leases: readonly SeenLease[],
) {
  const isPooled = pooler.mode !== "none";
  const lives = isPooled
    ? livesBetween(facts, Mark.serverOpened, Mark.serverClosed)
    : livesBetween(facts, Mark.opened, Mark.closed);
  const used = leases.filter(({ statements }) => statements.length > 0);
  const uses = usesOf(facts, lives, isPooled ? linkRows(facts) : used.map(({ hold }) => hold));
  const from = Float64Array.from(lives, (life) => life.from);
  const to = Float64Array.from(lives, (life) => life.to);
  return {
    opened: lives.length,
    peak: peakOf(countOverTime(from, to)),
    perRequest: perRequest(facts.trace.requestCount, uses),
    ran: ranStatements(leases, uses),
  };
}

function livesBetween({ trace: { marks } }: RunFacts, opened: Mark, closed: Mark): Life[] {
  const lives: Life[] = [];
  for (let row = 0; row < marks.count; row++) {
    const slot = slotKey(marks.process[row]!, marks.place[row]!);
    const at = marks.at[row]!;
    if (marks.kind[row] === opened) lives.push({ slot, from: at, to: Number.POSITIVE_INFINITY });
    if (marks.kind[row] === closed) lives.findLast((life) => life.slot === slot)!.to = at;
  }
  return lives;
}

/** Rows of the holds in which a request had one of the pooler's connections. */
function linkRows({ trace: { holds } }: RunFacts): readonly number[] {
  return Array.from({ length: holds.count }, (_, row) => row).filter(
    (row) => holds.kind[row] === Hold.serverConnection,
  );
}

function usesOf(
  { trace: { holds } }: RunFacts,
  lives: readonly Life[],
  rows: readonly number[],
): readonly Use[] {
  return rows.map((row) => {
    const slot = slotKey(holds.process[row]!, holds.place[row]!);
    const from = holds.from[row]!;
    const life = lives.findLastIndex(
      (one) => one.slot === slot && one.from <= from && from <= one.to,
    );
    return { task: holds.task[row]!, life, from, to: holds.to[row]! };
  });
}

/** How many requests ran their statements on 0, 1, 2 … different connections. */
function perRequest(requests: number, uses: readonly Use[]): Readonly<Record<string, number>> {
  const histogram: Record<string, number> = {};
  for (let task = 0; task < requests; task++) {
    const { size } = new Set(uses.filter((use) => use.task === task).map(({ life }) => life));
    histogram[size] = (histogram[size] ?? 0) + 1;
  }
  return histogram;
}

/** In order of time. */
function ranStatements(
  leases: readonly SeenLease[],
  uses: readonly Use[],
): readonly RanStatement[] {
  return leases
    .flatMap(({ task, statements }) =>
      statements.flatMap(({ sql, at }) => {
        if (sql === null) return [];
        const use = uses.findLast((one) => one.task === task && one.from <= at && at <= one.to);
        return [{ task, sql, at, session: use?.life ?? -1 }];
      }),
    )
    .sort((a, b) => a.at - b.at);
}
