import { SegmentBuilder, type Segments } from "./segments.ts";
import type { TraceIndex } from "./trace-index.ts";

/** What each request waited for, from its arrival to its end; worked out when first asked for. */
export class RequestPhases {
  readonly #index: TraceIndex;
  readonly #requests = new Map<number, Segments>();

  constructor(index: TraceIndex) {
    this.#index = index;
  }

  /** A segment's state is its `Wait`. */
  of(task: number): Segments {
    let segments = this.#requests.get(task);
    if (!segments) {
      const { waits } = this.#index.trace;
      const builder = new SegmentBuilder();
      for (const row of this.#index.waitsOf(task)) {
        builder.add(waits.from[row]!, waits.to[row]!, waits.kind[row]!, task, false, -1);
      }
      segments = builder.build();
      this.#requests.set(task, segments);
    }
    return segments;
  }
}
