import type { Micros } from "../../../src/kernel/time.ts";
import { handOversTo, holdersOf } from "../../../src/trace/hand-overs.ts";
import type { ChosenKind, RequestChoice } from "../../store/lane-choice.ts";
import { thingToText } from "../../store/thing.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { allLanes } from "../../strings/all-lanes.ts";
import type { LaneThing } from "./model.ts";
import { kindsOf, thingsOf } from "./things.ts";

/** Rows that belong together: a pool, the units of a process, a host's cores. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly things: readonly LaneThing[];
}

export type Row =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly label: string;
      readonly isFolded: boolean;
    }
  | {
      readonly kind: "lane";
      readonly key: string;
      readonly group: string;
      readonly thing: LaneThing;
    };

/** More requests than these are not drawn, and their group says so. */
const MOST_REQUESTS = 500;

/** What can be folded, in the order of the rows: by process where there are several. */
export function groupsOf(
  run: VariantRun,
  kinds: ReadonlySet<ChosenKind>,
  requests: readonly number[] | null,
): Group[] {
  const { trace, surroundings } = run;
  const { unit } = surroundings;
  const processes = trace.rows.slots.length;
  const groups = new Map<string, { key: string; label: string; things: LaneThing[] }>();
  for (const kind of kindsOf(run)) {
    if (!kinds.has(kind)) continue;
    for (const thing of thingsOf(trace, kind)) {
      const part = "process" in thing ? thing.process : "host" in thing ? thing.host : "all";
      // A link has it as a word.
      const key = `${kind}.${part}`;
      const group = groups.get(key) ?? { key, label: "", things: [] };
      group.things.push(thing);
      groups.set(key, group);
    }
  }
  const named = [...groups.values()].map((group) => ({
    ...group,
    label: labelOf(group.things[0]!, group.things.length, unit, processes),
  }));
  // What belongs to one process stands together.
  const ordered = named.toSorted((a, b) => processOf(a) - processOf(b));
  if (requests === null) return ordered;
  const things = requests
    .slice(0, MOST_REQUESTS)
    .map((task) => ({ kind: "request", task }) as const);
  const label = allLanes.requests(requests.length, MOST_REQUESTS);
  return [{ key: "request", label, things }, ...ordered];
}

function processOf({ things }: Group): number {
  const [first] = things;
  if (first === undefined || !("process" in first)) return Number.POSITIVE_INFINITY;
  return first.process;
}

function labelOf(thing: LaneThing, count: number, unit: string, processes: number): string {
  switch (thing.kind) {
    case "connection":
      return allLanes.pool(count, processes, thing.process);
    case "unit":
      return allLanes.units(count, unit, processes, thing.process);
    case "server-connection":
      return allLanes.pooler(count);
    case "core":
      return allLanes.cores(count, thing.host);
    case "request":
      return allLanes.requests(count, MOST_REQUESTS);
  }
}

/** One under another; of a folded group only its name. */
export function rowsOf(groups: readonly Group[], folded: ReadonlySet<string>): Row[] {
  return groups.flatMap(({ key, label, things }): Row[] => {
    const isFolded = folded.has(key);
    const head = { kind: "group", key, label, isFolded } as const;
    if (isFolded) return [head];
    const lanes = things.map((thing) => ({
      kind: "lane" as const,
      key: thingToText(thing),
      group: key,
      thing,
    }));
    return [head, ...lanes];
  });
}

/** The requests that have rows; null: there is no group of them. */
export function requestsShown(
  run: VariantRun,
  choice: RequestChoice,
  selected: number | null,
  at: Micros,
  { from, to }: TimeWindow,
): readonly number[] | null {
  if (choice === "none") return null;
  const { arrivedAt, endedAt, count } = run.requests;
  if (choice === "in-sight") {
    const there: number[] = [];
    for (let task = 0; task < count; task++) {
      if (arrivedAt[task]! < to && endedAt[task]! > from) there.push(task);
    }
    return there;
  }
  return selected === null || selected >= count ? [] : withBlockers(run, selected, at);
}

/** A request, those that let go of what it got, and those that have what it waits for now. */
function withBlockers({ index, owners, trace }: VariantRun, task: number, at: Micros): number[] {
  const { holds } = trace;
  const blockers = handOversTo(index, task)
    .filter(({ released }) => released >= 0)
    .map(({ released }) => released);
  const wait = index.waitOf(task, at);
  if (wait >= 0) blockers.push(...holdersOf(index, wait, at));
  const requests = blockers.map((row) => owners.requestOf(holds.task[row]!));
  return [task, ...new Set(requests.filter((one) => one >= 0 && one !== task))];
}
