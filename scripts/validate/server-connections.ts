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
  const rows = isPooled ? linkRows(facts) : leases.filter(({ isUsed }) => isUsed).map(holdOf);
  const from = Float64Array.from(lives, (life) => life.from);
  const to = Float64Array.from(lives, (life) => life.to);
  return {
    opened: lives.length,
    peak: peakOf(countOverTime(from, to)),
    perRequest: perRequest(facts, lives, rows),
  };
}

function holdOf({ hold }: SeenLease): number {
  return hold;
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

/** How many requests ran their statements on 0, 1, 2 … different connections. */
function perRequest(
  { trace: { holds, requestCount } }: RunFacts,
  lives: readonly Life[],
  rows: readonly number[],
): Readonly<Record<string, number>> {
  const used = Array.from({ length: requestCount }, () => new Set<Life | undefined>());
  for (const row of rows) {
    const slot = slotKey(holds.process[row]!, holds.place[row]!);
    const at = holds.from[row]!;
    const life = lives.findLast((one) => one.slot === slot && one.from <= at && at <= one.to);
    used[holds.task[row]!]?.add(life);
  }
  const histogram: Record<string, number> = {};
  for (const { size } of used) histogram[size] = (histogram[size] ?? 0) + 1;
  return histogram;
}
