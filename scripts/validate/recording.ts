/** What one step of a recorded workload was; flags say what else it did. */
export interface RecordedStep {
  readonly kind: string;
  readonly ms?: number;
  readonly [flag: string]: unknown;
}

export interface MinMax {
  readonly min: number;
  readonly max: number;
}

export interface Measured extends MinMax {
  readonly median: number;
  readonly within5Pct: boolean;
}

/** A fixed workload and what real software did with it: five runs of it, and the median one. */
export interface Recording {
  readonly scenario: {
    readonly id: string;
    readonly claim: string;
    readonly runtime: string;
    readonly arrivals: readonly number[];
    readonly lease: string;
    readonly program?: readonly RecordedStep[];
    readonly programs?: readonly (readonly RecordedStep[])[];
    readonly programOf?: readonly number[];
    readonly concurrency: { readonly workers?: number; readonly gomaxprocs?: number };
    readonly pool: {
      readonly max?: number;
      readonly maxIdle?: number;
      readonly checkoutTimeoutMs?: number;
    };
    readonly requestTimeoutMs?: number;
    readonly dbMaxConnections: number;
    readonly dbSuperuserReserved: number;
    readonly dbSettings?: unknown;
  };
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
    };
  };
  readonly timeline: {
    readonly requests: readonly { readonly leases: readonly unknown[] }[];
  };
}
