import type { Micros } from "../kernel/time.ts";
import { eachStatementOn } from "./own-statements.ts";
import { SegmentBuilder, type Segments, segmentAt } from "./segments.ts";
import { ConnectionLives, slotKey } from "./slot-lives.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold, Mark } from "./words.ts";

/** What a connection is in. Held idle is a lease whose holder has no statement under way. */
export const ConnectionState = { opening: 0, idle: 1, querying: 2, heldIdle: 3 } as const;
export type ConnectionState = (typeof ConnectionState)[keyof typeof ConnectionState];

/** Whose connections: what the trace says of their leases, of opening them, and of their lives. */
interface Kind {
  readonly lease: Hold;
  readonly opening: Hold;
  readonly opened: Mark;
  readonly closed: Mark;
}

const pools: Kind = {
  lease: Hold.connection,
  opening: Hold.opening,
  opened: Mark.opened,
  closed: Mark.closed,
};

/** The pooler's connections to the database: leased while they are linked to a client's. */
const pooler: Kind = {
  lease: Hold.serverConnection,
  opening: Hold.serverOpening,
  opened: Mark.serverOpened,
  closed: Mark.serverClosed,
};

/** The states of every slot of every pool; a slot is worked out when it is first asked for. */
export class ConnectionStates {
  readonly #index: TraceIndex;
  readonly #kind: Kind;
  #lives: ConnectionLives | undefined;
  readonly #slots = new Map<number, Segments>();

  constructor(index: TraceIndex, kind = pools) {
    this.#index = index;
    this.#kind = kind;
  }

  /** Of the pooler's connections; they count as those of process 0. */
  static ofPooler(index: TraceIndex): ConnectionStates {
    return new ConnectionStates(index, pooler);
  }

  /** Covers all the time in which the slot is opening or open, and nothing else. */
  of(process: number, slot: number): Segments {
    const key = slotKey(process, slot);
    let segments = this.#slots.get(key);
    if (!segments) {
      segments = this.#build(process, slot);
      this.#slots.set(key, segments);
    }
    return segments;
  }

  /** The row of the slot's segment at an instant; −1 while it is neither opening nor open. */
  at(process: number, slot: number, at: Micros): number {
    return segmentAt(this.of(process, slot), at);
  }

  #build(process: number, slot: number): Segments {
    this.#lives ??= new ConnectionLives(this.#index.trace, this.#kind.opened, this.#kind.closed);
    const { openedAt, closedAt, ordinal } = this.#lives.of(process, slot);
    const { from, to } = this.#index.trace.holds;
    const leases = this.#index.lane(this.#kind.lease, process, slot);
    const openings = this.#openings(process, slot);
    const builder = new SegmentBuilder();
    let lease = 0;
    for (const [life, opened] of openedAt.entries()) {
      const closed = closedAt[life]!;
      openings.addBefore(builder, opened, ordinal[life]!);
      let idleSince = opened;
      // What was had for no time at the very end belongs to this life, not to the next.
      const isOfThis = (row: number) => from[row]! < closed || to[row]! <= closed;
      for (; lease < leases.length && isOfThis(leases[lease]!); lease++) {
        const row = leases[lease]!;
        builder.add(idleSince, from[row]!, ConnectionState.idle, -1, false, ordinal[life]!);
        this.#addLease(builder, row, ordinal[life]!);
        idleSince = to[row]!;
      }
      builder.add(idleSince, closed, ConnectionState.idle, -1, false, ordinal[life]!);
    }
    openings.addBefore(builder, Number.POSITIVE_INFINITY, -1);
    return builder.build();
  }

  /** The attempts at opening a connection in this slot, to be taken in order. */
  #openings(process: number, slot: number) {
    const { task, from, to } = this.#index.trace.holds;
    const rows = this.#index.lane(this.#kind.opening, process, slot);
    let next = 0;
    return {
      /** Only the attempt that ends in the connection has its number; others were refused. */
      addBefore(builder: SegmentBuilder, opened: Micros, ordinal: number): void {
        for (; next < rows.length && from[rows[next]!]! < opened; next++) {
          const row = rows[next]!;
          const number = to[row] === opened ? ordinal : -1;
          builder.add(from[row]!, to[row]!, ConnectionState.opening, task[row]!, false, number);
        }
      },
    };
  }

  /** A lease, cut where a statement begins or ends and where a transaction does. */
  #addLease(builder: SegmentBuilder, lease: number, ordinal: number): void {
    const { holds } = this.#index.trace;
    const task = holds.task[lease]!;
    const from = holds.from[lease]!;
    const to = holds.to[lease]!;
    const pins: Micros[] = [];
    this.#index.pins.each(task, from, to, (begun, over) => pins.push(begun, over));
    const add = (start: Micros, end: Micros, state: ConnectionState) => {
      let since = start;
      for (let pin = 0; pin < pins.length; pin += 2) {
        const pinnedFrom = Math.max(pins[pin]!, since);
        const pinnedTo = Math.min(pins[pin + 1]!, end);
        if (pinnedFrom >= pinnedTo) continue;
        builder.add(since, pinnedFrom, state, task, false, ordinal);
        builder.add(pinnedFrom, pinnedTo, state, task, true, ordinal);
        since = pinnedTo;
      }
      builder.add(since, end, state, task, false, ordinal);
    };

    let since = from;
    eachStatementOn(this.#index, lease, (start, end) => {
      add(since, start, ConnectionState.heldIdle);
      add(start, end, ConnectionState.querying);
      since = end;
    });
    add(since, to, ConnectionState.heldIdle);
  }
}
