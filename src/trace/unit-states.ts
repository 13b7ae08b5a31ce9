import type { Micros } from "../kernel/time.ts";
import { SegmentBuilder, type Segments, segmentAt } from "./segments.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold, Wait } from "./words.ts";

/** What a unit (process, thread, loop or coroutine) does; `ready` waits for a core or processor. */
export const UnitState = {
  free: 0,
  computing: 1,
  ready: 2,
  waitingForConnection: 3,
  querying: 4,
  calling: 5,
  /** Its branches are at work. */
  branching: 6,
} as const;
export type UnitState = (typeof UnitState)[keyof typeof UnitState];

const stateOfWait: Readonly<Record<Wait, UnitState>> = {
  [Wait.unit]: UnitState.ready,
  [Wait.processor]: UnitState.ready,
  [Wait.core]: UnitState.ready,
  [Wait.connection]: UnitState.waitingForConnection,
  [Wait.compute]: UnitState.computing,
  [Wait.query]: UnitState.querying,
  [Wait.begin]: UnitState.querying,
  [Wait.commit]: UnitState.querying,
  [Wait.rollback]: UnitState.querying,
  [Wait.check]: UnitState.querying,
  [Wait.call]: UnitState.calling,
  [Wait.serverConnection]: UnitState.waitingForConnection,
  [Wait.branches]: UnitState.branching,
  [Wait.helper]: UnitState.ready,
  [Wait.spawn]: UnitState.ready,
};

/** The states of every unit of every process; one is worked out when it is first asked for. */
export class UnitStates {
  readonly #index: TraceIndex;
  readonly #units = new Map<number, Segments>();

  constructor(index: TraceIndex) {
    this.#index = index;
  }

  /** Covers the whole run. Where units are made for each request, `free` means: there is none. */
  of(process: number, unit: number): Segments {
    const key = process * 0x10000 + unit;
    let segments = this.#units.get(key);
    if (!segments) {
      segments = this.#build(process, unit);
      this.#units.set(key, segments);
    }
    return segments;
  }

  /** The row of the unit's segment at an instant; −1 outside the run. */
  at(process: number, unit: number, at: Micros): number {
    return segmentAt(this.of(process, unit), at);
  }

  #build(process: number, unit: number): Segments {
    const { holds, waits, endedAt } = this.#index.trace;
    const builder = new SegmentBuilder();
    let freeSince = 0;
    for (const hold of this.#index.lane(Hold.unit, process, unit)) {
      const task = holds.task[hold]!;
      const from = holds.from[hold]!;
      const to = holds.to[hold]!;
      builder.add(freeSince, from, UnitState.free, -1, false, -1);
      this.#index.eachWaitDuring(task, from, to, (wait) => {
        const start = Math.max(waits.from[wait]!, from);
        const end = Math.min(waits.to[wait]!, to);
        builder.add(start, end, stateOfWait[waits.kind[wait] as Wait], task, false, -1);
      });
      freeSince = to;
    }
    builder.add(freeSince, endedAt, UnitState.free, -1, false, -1);
    return builder.build();
  }
}
