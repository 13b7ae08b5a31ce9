import { SegmentBuilder, type Segments } from "./segments.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold } from "./words.ts";

/** A core computes for a task, or for nobody. */
export const CoreState = { free: 0, computing: 1 } as const;
export type CoreState = (typeof CoreState)[keyof typeof CoreState];

/** Who computes on every core; one is worked out when it is first asked for. */
export class CoreStates {
  readonly #index: TraceIndex;
  readonly #cores = new Map<string, Segments>();

  constructor(index: TraceIndex) {
    this.#index = index;
  }

  /** Covers the whole run. */
  of(host: "server" | "database", core: number): Segments {
    const key = `${host} ${core}`;
    let segments = this.#cores.get(key);
    if (!segments) {
      segments = this.#build(host === "server" ? Hold.core : Hold.databaseCore, core);
      this.#cores.set(key, segments);
    }
    return segments;
  }

  #build(kind: Hold, core: number): Segments {
    const { holds, endedAt } = this.#index.trace;
    const builder = new SegmentBuilder();
    let freeSince = 0;
    for (const row of this.#index.lane(kind, 0, core)) {
      const from = holds.from[row]!;
      const to = holds.to[row]!;
      builder.add(freeSince, from, CoreState.free, -1, false, -1);
      builder.add(from, to, CoreState.computing, holds.task[row]!, false, -1);
      freeSince = to;
    }
    builder.add(freeSince, endedAt, CoreState.free, -1, false, -1);
    return builder.build();
  }
}
