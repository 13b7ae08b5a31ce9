/** What one step of a recorded workload was. */
export interface RecordedStep {
  readonly kind: string;
  readonly ms?: number;
  /** The statement of a `sql`. */
  readonly sql?: string;
  /** Of a query: its result is never closed, or only when the request's context ends … */
  readonly leakRows?: boolean;
  readonly leakCtx?: boolean;
  /** … or stays open until the step `closeRows`. */
  readonly holdRows?: boolean;
  /** The query goes to the pool although the request has a connection. */
  readonly via?: string;
}

export interface MinMax {
  readonly min: number;
  readonly max: number;
}

export interface Measured extends MinMax {
  readonly median: number;
  readonly within5Pct: boolean;
}

export interface RecordedScenario {
  readonly id: string;
  readonly claim: string;
  readonly runtime: string;
  /** Behind a pooler: what connected through it. */
  readonly client?: string;
  readonly arrivals: readonly number[];
  readonly lease: string;
  readonly program?: readonly RecordedStep[];
  readonly programs?: readonly (readonly RecordedStep[])[];
  readonly programOf?: readonly number[];
  readonly concurrency: {
    readonly workers?: number;
    readonly threadsPerProcess?: number;
    readonly processes?: number;
    readonly gomaxprocs?: number;
  };
  readonly pool: {
    readonly max?: number;
    readonly maxIdle?: number;
    readonly minIdle?: number;
    readonly overflow?: number;
    readonly checkoutTimeoutMs?: number;
  };
  readonly requestTimeoutMs?: number;
  readonly dbMaxConnections: number;
  readonly dbSuperuserReserved: number;
  /** Milliseconds, or with a unit as PostgreSQL writes it; 0 is no timeout. */
  readonly dbSettings?: {
    readonly statement_timeout?: number | string;
    readonly idle_in_transaction_session_timeout?: number | string;
  };
  readonly pgbouncer?: {
    readonly poolMode: string;
    readonly defaultPoolSize?: number;
    readonly maxClientConn?: number;
    readonly queryWaitTimeoutS?: number;
  };
}

/** What another connection saw: the rows of its question at that time. */
export interface RecordedProbe {
  readonly atMs: number;
  readonly sql: string;
  readonly rows: readonly (readonly string[])[];
}

/** A fixed workload and what real software did with it: five runs of it, and the median one. */
export interface Recording {
  readonly scenario: RecordedScenario;
  readonly expected: {
    readonly exact: Readonly<Record<string, unknown>>;
    readonly unstableFields: readonly string[];
    readonly unreliableFields: readonly string[];
    readonly within5Pct: { readonly makespanMs: Measured; readonly meanLatencyMs: Measured };
    readonly ranges: Readonly<Record<string, MinMax>>;
    readonly aggregate: {
      readonly heldIdleMs: number;
      readonly checkoutWaitMs: { readonly total: number };
      readonly connectionsOpenBeforeStart?: number;
      readonly serverWarnings?: readonly string[];
      readonly probes?: readonly RecordedProbe[];
    };
  };
  readonly timeline: {
    readonly requests: readonly {
      readonly leases: readonly unknown[];
      readonly queries: readonly { readonly sql?: string; readonly rows?: readonly unknown[] }[];
    }[];
  };
}
