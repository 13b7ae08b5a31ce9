import type { Micros } from "../kernel/time.ts";
import { checkoutTimes } from "../trace/checkouts.ts";
import { connectionsOverTime, pinnedOverTime } from "../trace/connection-series.ts";
import { ConnectionState, ConnectionStates } from "../trace/connection-states.ts";
import { type LeaseTable, leaseTable } from "../trace/leases.ts";
import { memoryOverTime } from "../trace/memory.ts";
import { openingTimes } from "../trace/openings.ts";
import { queryingServersOverTime } from "../trace/querying-servers.ts";
import { type RequestTable, requestTable } from "../trace/requests.ts";
import { areaOf, type Series } from "../trace/series.ts";
import { serversOverTime } from "../trace/server-series.ts";
import { statementTimes } from "../trace/statement-times.ts";
import type { Trace } from "../trace/trace.ts";
import { TraceIndex } from "../trace/trace-index.ts";
import { heldOverTime, waitingOverTime } from "../trace/trace-series.ts";
import { Hold, Mark, type Reason, type Wait } from "../trace/words.ts";

/** What several metrics read, each part worked out once, when it is first asked for. */
export class RunFacts {
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly connectionStates: ConnectionStates;

  #requests: RequestTable | undefined;
  #responses: Float64Array | undefined;
  #latencies: Float64Array | undefined;
  #checkouts: Float64Array | undefined;
  #statements: Float64Array | undefined;
  #leases: LeaseTable | undefined;
  #pinned: Series | undefined;
  readonly #waiting = new Map<Wait, Series>();
  readonly #connections = new Map<string, Series>();
  #leased: Series | undefined;
  #openings: Float64Array | undefined;

  constructor(
    trace: Trace,
    index = new TraceIndex(trace),
    connectionStates = new ConnectionStates(index),
  ) {
    this.trace = trace;
    this.index = index;
    this.connectionStates = connectionStates;
  }

  get requests(): RequestTable {
    this.#requests ??= requestTable(this.trace);
    return this.#requests;
  }

  /** From arrival to answer, of each answered request, ascending, in microseconds. */
  get responses(): Float64Array {
    this.#responses ??= latencies(this.requests, (outcome) => outcome === Mark.answered);
    return this.#responses;
  }

  /** From arrival to whatever end, ascending, in microseconds. */
  get latencies(): Float64Array {
    this.#latencies ??= latencies(this.requests, () => true);
    return this.#latencies;
  }

  /** Ascending, in microseconds. */
  get checkouts(): Float64Array {
    this.#checkouts ??= checkoutTimes(this.index).sort();
    return this.#checkouts;
  }

  /** How long statements took, ascending, in microseconds. */
  get statements(): Float64Array {
    this.#statements ??= statementTimes(this.trace).sort();
    return this.#statements;
  }

  get leases(): LeaseTable {
    this.#leases ??= leaseTable(this.index);
    return this.#leases;
  }

  /** From the first arrival to the last end of a request; 0 where none has ended. */
  get makespan(): Micros {
    const { arrivals, ends } = this.requests;
    return ends.length === 0 ? 0 : ends[ends.length - 1]! - arrivals[0]!;
  }

  /** How many requests wait for this, over time. */
  waiting(reason: Wait): Series {
    let series = this.#waiting.get(reason);
    if (!series) {
      series = waitingOverTime(this.trace, [reason]);
      this.#waiting.set(reason, series);
    }
    return series;
  }

  /** How many connections are in one of these states, over time. */
  connections(...states: readonly ConnectionState[]): Series {
    const key = states.join();
    let series = this.#connections.get(key);
    if (!series) {
      series = connectionsOverTime(this.index, states, this.connectionStates);
      this.#connections.set(key, series);
    }
    return series;
  }

  /** How many connections are open, over time; one that is being opened is not. */
  get open(): Series {
    return this.connections(
      ConnectionState.idle,
      ConnectionState.querying,
      ConnectionState.heldIdle,
    );
  }

  /** How many connections are open at the database, over time: a pooler's where there is one. */
  get openAtDatabase(): Series {
    return this.hasPooler ? serversOverTime(this.trace) : this.open;
  }

  /** How many connections of the database have a statement on the wire or running, over time. */
  get queryingAtDatabase(): Series {
    if (this.hasPooler) return queryingServersOverTime(this.index);
    return this.connections(ConnectionState.querying);
  }

  get hasPooler(): boolean {
    return this.trace.rows.poolerSlots > 0;
  }

  /** How many connections are leased with a transaction of their holder open, over time. */
  get pinned(): Series {
    this.#pinned ??= pinnedOverTime(this.index, this.connectionStates);
    return this.#pinned;
  }

  /** How many connections are leased, over time. */
  get leased(): Series {
    this.#leased ??= heldOverTime(this.trace, Hold.connection);
    return this.#leased;
  }

  /** How long opening took, of those that were opened during the run, ascending. */
  get openings(): Float64Array {
    this.#openings ??= openingTimes(this.trace);
    return this.#openings;
  }

  /** How long connections were open, all together. */
  get openTime(): Micros {
    return areaOf(this.open, this.trace.endedAt);
  }

  /** Connections that the database has, over time. */
  get databaseConnections(): Series {
    return this.open;
  }

  /** What the server's processes, threads and tasks take, over time, in ten-thousandths of a MB. */
  get serverMemory(): Series {
    return memoryOverTime(this.trace);
  }

  /** How many marks of a kind there are. */
  countMarks(kind: Mark): number {
    const { marks } = this.trace;
    let count = 0;
    for (let row = 0; row < marks.count; row++) if (marks.kind[row] === kind) count++;
    return count;
  }

  /** How many attempts at opening a connection were refused for a reason. */
  countRejectedBy(reason: Reason): number {
    const { kind, detail, count } = this.trace.marks;
    let found = 0;
    for (let row = 0; row < count; row++) {
      if (kind[row] === Mark.rejected && detail[row] === reason) found++;
    }
    return found;
  }
}

function latencies(requests: RequestTable, isWanted: (outcome: number) => boolean): Float64Array {
  const result = new Float64Array(requests.count);
  let count = 0;
  for (let request = 0; request < requests.count; request++) {
    const isOver = Number.isFinite(requests.endedAt[request]!);
    if (!isOver || !isWanted(requests.outcome[request]!)) continue;
    result[count++] = requests.endedAt[request]! - requests.arrivedAt[request]!;
  }
  return result.slice(0, count).sort();
}
