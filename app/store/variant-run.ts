import type { Surroundings } from "../../src/explain/surroundings.ts";
import type { ToldIntervention } from "../../src/interventions/words.ts";
import type { ToldNumber } from "../../src/metrics/headlines.ts";
import type { OutlineLine } from "../../src/model/outline.ts";
import type { RunAnswer } from "../../src/runner/answer.ts";
import type { Site } from "../../src/runner/site.ts";
import type { Difference } from "../../src/scenario/settings/differences.ts";
import { ConnectionStates } from "../../src/trace/connection-states.ts";
import { CoreStates } from "../../src/trace/core-states.ts";
import type { Owners } from "../../src/trace/owners.ts";
import { RequestPhases } from "../../src/trace/request-phases.ts";
import { type RequestTable, requestTable } from "../../src/trace/requests.ts";
import type { Series } from "../../src/trace/series.ts";
import { serversOverTime } from "../../src/trace/server-series.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { TraceIndex } from "../../src/trace/trace-index.ts";
import { waitingOverTime } from "../../src/trace/trace-series.ts";
import { UnitStates } from "../../src/trace/unit-states.ts";
import { Hold, Wait } from "../../src/trace/words.ts";

/** The run of one variant, and all that views ask of it; each part is worked out when first asked. */
export interface VariantRun {
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly connections: ConnectionStates;
  readonly units: UnitStates;
  /** The pooler's connections to the database. */
  readonly serverConnections: ConnectionStates;
  readonly cores: CoreStates;
  /** What each request waits for. */
  readonly phases: RequestPhases;
  readonly requests: RequestTable;
  /** How many wait for a connection, over time; where nobody needs one, for a turn to compute. */
  readonly waiting: Series;
  /** How many wait outside for a unit, over time. */
  readonly outside: Series;
  /** How many connections a pooler has to the database, over time. */
  readonly servers: Series;
  /** Does anything in the run ever need a connection? */
  readonly hasPool: boolean;
  /** Whose request a task works for; −1: nobody's. */
  readonly owners: Owners;
  readonly surroundings: Surroundings;
  readonly site: Site;
  /** What is changed while it goes on, in words. */
  readonly interventions: readonly ToldIntervention[];
  /** The text of the program that it ran, and each program of the mix as lines. */
  readonly program: string;
  readonly outlines: readonly (readonly OutlineLine[])[];
  readonly callMs: number | null;
  /** Of the whole run. */
  readonly numbers: readonly ToldNumber[];
  /** In which settings it differs from the first variant. */
  readonly differences: readonly Difference[];
}

/** What a request waits for that could compute. */
const TURNS = [Wait.processor, Wait.core, Wait.helper];

export function variantRun({ trace, ...told }: RunAnswer): VariantRun {
  const index = new TraceIndex(trace);
  const isPooled = hasPool(trace);
  return {
    trace,
    index,
    connections: new ConnectionStates(index),
    units: new UnitStates(index),
    serverConnections: ConnectionStates.ofPooler(index),
    cores: new CoreStates(index),
    phases: new RequestPhases(index),
    requests: requestTable(trace),
    waiting: waitingOverTime(trace, isPooled ? [Wait.connection] : TURNS),
    outside: waitingOverTime(trace, [Wait.unit]),
    servers: serversOverTime(trace),
    hasPool: isPooled,
    owners: index.owners,
    ...told,
  };
}

function hasPool({ holds }: Trace): boolean {
  const kinds = holds.kind.subarray(0, holds.count);
  return kinds.includes(Hold.connection) || kinds.includes(Hold.opening);
}
