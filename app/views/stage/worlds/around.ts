import type { Site } from "../../../../src/runner/site.ts";
import { memoryOverTime, PER_MB } from "../../../../src/trace/memory.ts";
import { type Series, valueAt } from "../../../../src/trace/series.ts";
import type { Spans } from "../../../../src/trace/spans.ts";
import { Hold, Mark, Wait } from "../../../../src/trace/words.ts";
import { everConnects } from "../../../store/ever-connects.ts";
import type { VariantRun } from "../../../store/variant-run.ts";
import { limitAt } from "../limit-at.ts";
import { type ServerCell, serverCells } from "./servers.ts";

/** What a world has beside units, connections and requests, at an instant. */
export interface Around {
  readonly site: Site;
  readonly uses: Uses;
  /** The request for which each core computes; −1: none. Empty: nobody waits for one. */
  readonly cores: readonly number[];
  readonly databaseCores: readonly number[];
  /** The request for which each helper of each process computes; −1: none. */
  readonly helpers: readonly (readonly number[])[];
  /** The pooler's connections to the database. */
  readonly servers: readonly ServerCell[];
  /** Of the server, in megabytes; 0: nothing takes any. */
  readonly memoryMb: number;
  /** What a process has for itself alone, before its units; and what forked ones share. */
  readonly ownMb: number;
  readonly sharedMb: number;
  readonly databaseLimit: number | null;
  /** Connections that the database has refused until now. */
  readonly rejectedCount: number;
}

/** What a run ever uses, so that a world without it leaves it out. */
export interface Uses {
  readonly database: boolean;
  readonly service: boolean;
  readonly cores: boolean;
  readonly databaseCores: boolean;
  readonly helpers: boolean;
}

interface Lasting {
  readonly uses: Uses;
  readonly memory: Series;
  /** When the database refused a connection, ascending. */
  readonly rejections: readonly number[];
}

const lasting = new WeakMap<VariantRun, Lasting>();

export function projectAround(run: VariantRun, at: number): Around {
  const { trace, index, owners, site } = run;
  const { holds, rows } = trace;
  const { uses, memory, rejections } = lastingOf(run);
  const cores = Array<number>(rows.cores).fill(-1);
  const databaseCores = Array<number>(rows.databaseCores).fill(-1);
  const helpers = Array.from({ length: rows.processes }, () =>
    Array<number>(site.helpers).fill(-1),
  );
  for (const row of index.holdsAt(at)) {
    const task = owners.requestOf(holds.task[row]!);
    const place = holds.place[row]!;
    if (holds.kind[row] === Hold.core) cores[place] = task;
    if (holds.kind[row] === Hold.databaseCore) databaseCores[place] = task;
    if (holds.kind[row] === Hold.helper) helpers[holds.process[row]!]![place] = task;
  }
  const sharedMb = Math.min(trace.memory.sharedMb, trace.memory.processMb);
  return {
    site,
    uses,
    cores: uses.cores ? cores : [],
    databaseCores: uses.databaseCores ? databaseCores : [],
    helpers: uses.helpers ? helpers : [],
    servers: serverCells(run, at),
    memoryMb: valueAt(memory, at) / PER_MB,
    ownMb: trace.memory.processMb - sharedMb,
    sharedMb,
    databaseLimit: limitAt(site, "database.maxConnections", site.databaseLimit, at),
    rejectedCount: rejections.filter((moment) => moment <= at).length,
  };
}

function lastingOf(run: VariantRun): Lasting {
  const known = lasting.get(run);
  if (known !== undefined) return known;
  const { holds, waits, marks } = run.trace;
  const rejections: number[] = [];
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] === Mark.rejected) rejections.push(marks.at[row]!);
  }
  const uses = {
    database: everConnects(run),
    service: has(waits, Wait.call),
    cores: has(holds, Hold.core),
    databaseCores: has(holds, Hold.databaseCore),
    helpers: has(holds, Hold.helper),
  };
  const found = { uses, memory: memoryOverTime(run.trace), rejections };
  lasting.set(run, found);
  return found;
}

function has({ kind, count }: Spans, wanted: number): boolean {
  const row = kind.indexOf(wanted);
  return row >= 0 && row < count;
}
