import { isAtWork } from "../../src/explain/who-has/pool.ts";
import type { Micros } from "../../src/kernel/time.ts";
import { answeredUpTo } from "../../src/trace/requests.ts";
import { countUpTo } from "../../src/trace/search.ts";
import { valueAt } from "../../src/trace/series.ts";
import { Hold, Wait } from "../../src/trace/words.ts";
import type { VariantRun } from "../store/variant-run.ts";
import type { Now } from "../strings/now.ts";

/** What counts of a run at an instant. */
export function projectNow(run: VariantRun, at: Micros): Now {
  return {
    waiting: run.hasPool ? valueAt(run.waiting, at) : 0,
    outside: valueAt(run.outside, at),
    ...waitersAt(run, at),
    hasPool: run.hasPool,
    ...connectionsAt(run, at),
    servers: serversAt(run, at),
    lost: countUpTo(run.requests.ends, at) - answeredUpTo(run.requests, at),
    unit: run.surroundings.unit,
    isOver: at >= run.trace.endedAt,
  };
}

/** Branches count for themselves; what the pool does for itself is nobody's. */
function waitersAt({ index, trace }: VariantRun, at: Micros) {
  const counts = { atPooler: 0, forTurn: 0, computing: 0, calling: 0 };
  for (const row of index.waitsAt(at)) {
    if (index.owners.requestOf(trace.waits.task[row]!) < 0) continue;
    switch (trace.waits.kind[row]) {
      case Wait.serverConnection:
        counts.atPooler++;
        break;
      case Wait.processor:
      case Wait.core:
      case Wait.helper:
        counts.forTurn++;
        break;
      case Wait.compute:
        counts.computing++;
        break;
      case Wait.call:
        counts.calling++;
        break;
    }
  }
  return counts;
}

/**
 * Slot by slot and of this instant alone. To work out the states of the whole run here took 2.5 of 8 s
 * while a slider moved in a study of 100,000 spans, all of a run's in one task.
 */
function connectionsAt({ index, trace }: VariantRun, at: Micros) {
  const counts = { open: 0, opening: 0, heldIdle: 0, querying: 0 };
  for (const [process, slots] of trace.rows.slots.entries()) {
    for (let slot = 0; slot < slots; slot++) {
      const lease = index.holdAt(Hold.connection, process, slot, at);
      if (lease >= 0) {
        counts.open++;
        if (isAtWork(index, lease, at)) counts.querying++;
        else counts.heldIdle++;
      } else if (index.holdAt(Hold.opening, process, slot, at) >= 0) counts.opening++;
      else if (index.lives.isOpen(process, slot, at)) counts.open++;
    }
  }
  return counts;
}

function serversAt({ index, servers, trace }: VariantRun, at: Micros): Now["servers"] {
  if (trace.rows.poolerSlots === 0) return null;
  const { kind } = trace.holds;
  const taken = index.holdsAt(at).filter((row) => kind[row] === Hold.serverConnection).length;
  return { open: valueAt(servers, at), taken };
}
