import { fromMs } from "../../src/kernel/time.ts";
import { MarkColumns, NO_PLACE, SpanColumns } from "../../src/trace/spans.ts";
import type { Rows, Trace } from "../../src/trace/trace.ts";
import { Hold, Mark, Reason, Wait } from "../../src/trace/words.ts";

/** Where a fact belongs, if not to process 0. */
interface Place {
  readonly process?: number;
  /** The program's step of a wait; the slot, unit or core of a hold. */
  readonly place?: number;
  /** A mark's `Reason` or `CloseReason`. */
  readonly detail?: number;
}

interface Span extends Place {
  readonly task: number;
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

interface Instant extends Place {
  readonly task: number;
  readonly kind: number;
  readonly at: number;
}

/**
 * Writes a trace by hand, facts in any order, times in milliseconds:
 * `new TraceBuilder().arrives(0, 0).waits(0, "connection", 0, 10).leases(0, 10, 40).answers(0, 40)`.
 */
export class TraceBuilder {
  readonly #waits: Span[] = [];
  readonly #holds: Span[] = [];
  readonly #marks: Instant[] = [];
  readonly #rows: Partial<Rows>;
  #isTruncated = false;

  constructor(rows: Partial<Rows> = {}) {
    this.#rows = rows;
  }

  arrives(task: number, at: number): this {
    return this.marks("arrived", at, { task });
  }

  answers(task: number, at: number): this {
    return this.marks("answered", at, { task });
  }

  waits(task: number, why: keyof typeof Wait, from: number, to: number, place: Place = {}): this {
    this.#waits.push({ task, kind: Wait[why], from, to, ...place });
    return this;
  }

  /** The pooler has a connection to the database for the request. */
  links(task: number, from: number, to: number, place: Place = {}): this {
    return this.holds(task, "serverConnection", from, to, place);
  }

  holds(task: number, what: keyof typeof Hold, from: number, to: number, place: Place = {}): this {
    this.#holds.push({ task, kind: Hold[what], from, to, ...place });
    return this;
  }

  leases(task: number, from: number, to: number, place: Place = {}): this {
    return this.holds(task, "connection", from, to, place);
  }

  marks(mark: keyof typeof Mark, at: number, place: Place & { readonly task?: number } = {}): this {
    this.#marks.push({ task: -1, ...place, kind: Mark[mark], at });
    return this;
  }

  /** The run stops at its budget, at the last instant that is named. */
  isCutOff(): this {
    this.#isTruncated = true;
    return this;
  }

  /** The slots have open connections from the beginning. */
  opensAtStart(count: number, process = 0): this {
    for (let place = 0; place < count; place++) this.marks("opened", 0, { process, place });
    return this;
  }

  build(requestCount = this.#arrivedCount()): Trace {
    const marks = new MarkColumns(1);
    for (const { task, kind, process, place, at, detail } of sortedBy("at", this.#marks)) {
      marks.add(task, kind, process ?? 0, place ?? NO_PLACE, fromMs(at), detail ?? Reason.none);
    }
    const all = [...this.#waits, ...this.#holds];
    const instants = [...all.map(({ to }) => to), ...this.#marks.map(({ at }) => at)];
    return {
      waits: columns(this.#waits, NO_PLACE),
      holds: columns(this.#holds, 0),
      marks,
      requestCount,
      byHandCount: 0,
      rows: {
        processes: 1,
        units: [this.#count("unit")],
        slots: [Math.max(this.#count("connection"), this.#count("opening"), this.#openedCount())],
        poolerSlots: Math.max(this.#count("serverConnection"), this.#count("serverOpening")),
        cores: this.#count("core"),
        databaseCores: this.#count("databaseCore"),
        ...this.#rows,
      },
      memory: { processMb: 150, sharedMb: 0, unitMb: 0.1, stands: "units", backendMb: 2 },
      eventCount: 0,
      endedAt: fromMs(Math.max(0, ...instants)),
      isTruncated: this.#isTruncated,
    };
  }

  #arrivedCount(): number {
    return this.#marks.filter(({ kind }) => kind === Mark.arrived).length;
  }

  #openedCount(): number {
    const opened = this.#marks.filter(({ kind }) => kind === Mark.opened);
    return Math.max(0, ...opened.map(({ place }) => (place ?? 0) + 1));
  }

  #count(what: keyof typeof Hold): number {
    const held = this.#holds.filter(({ kind }) => kind === Hold[what]);
    return Math.max(0, ...held.map(({ place }) => (place ?? 0) + 1));
  }
}

function columns(spans: readonly Span[], noPlace: number): SpanColumns {
  const result = new SpanColumns(1);
  for (const { task, kind, process, place, from, to } of sortedBy("to", spans)) {
    result.add(task, kind, process ?? 0, place ?? noPlace, fromMs(from), fromMs(to));
  }
  return result;
}

/** A stable sort by one of the times, which is the order in which a run records its facts. */
function sortedBy<Key extends string, Row extends Readonly<Record<Key, number>>>(
  key: Key,
  rows: readonly Row[],
): Row[] {
  return [...rows].sort((a, b) => a[key] - b[key]);
}
