import { group } from "d3";

/** What is wrong in a text that should be a trace in Chrome's trace event format; a sentence each. */
export function findFaults(text: string): readonly string[] {
  const { traceEvents } = JSON.parse(text);
  const events: readonly Event[] = traceEvents;
  return [
    ...events.flatMap(faultsOfOne),
    ...faultsOfNesting(events),
    ...faultsOfFlows(events),
    ...faultsOfNames(events),
  ];
}

/** An event as it is read back: anything may be missing. */
export interface Event {
  readonly ph: string;
  readonly name?: string;
  readonly cat?: string;
  readonly ts?: number;
  readonly dur?: number;
  readonly pid?: number;
  readonly tid?: number;
  readonly id?: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

export function isSlice({ ph }: Event): boolean {
  return ph === "X";
}

function faultsOfOne(event: Event): readonly string[] {
  const { ph, name, ts, dur, pid, tid } = event;
  const said = JSON.stringify(event);
  const isMoment = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
  return [
    ...(typeof name === "string" && name !== "" ? [] : [`no name: ${said}`]),
    ...(Number.isSafeInteger(pid) && pid! > 0 ? [] : [`no process: ${said}`]),
    ...(ph === "C" || ph === "M" || isMoment(tid) ? [] : [`no thread: ${said}`]),
    ...(ph === "M" || isMoment(ts) ? [] : [`no whole microseconds: ${said}`]),
    ...(ph !== "X" || isMoment(dur) ? [] : [`no length: ${said}`]),
    ...("XsfiCM".includes(ph) ? [] : [`an unknown phase: ${said}`]),
  ];
}

function trackOf({ pid, tid }: Event): string {
  return `${pid} ${tid}`;
}

/** The slices of each track as an importer opens them: by time, of equal ones as they stand. */
function slicesByTrack(events: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const tracks = group(events.filter(isSlice), trackOf);
  for (const slices of tracks.values()) slices.sort((a, b) => a.ts! - b.ts!);
  return tracks;
}

function faultsOfNesting(events: readonly Event[]): readonly string[] {
  return [...slicesByTrack(events).values()].flatMap((slices) => {
    const open: Event[] = [];
    return slices.flatMap((slice) => {
      while (open.length > 0 && end(open.at(-1)!) <= slice.ts!) open.pop();
      const around = open.at(-1);
      open.push(slice);
      const isInside = around === undefined || end(slice) <= end(around);
      return isInside ? [] : [`${JSON.stringify(slice)} sticks out of ${JSON.stringify(around)}`];
    });
  });
}

function end({ ts, dur }: Event): number {
  return ts! + dur!;
}

/** Each has a beginning and an end, in this order, and each of them lies in a slice of its track. */
function faultsOfFlows(events: readonly Event[]): readonly string[] {
  const tracks = slicesByTrack(events);
  const flows = events.filter(({ ph }) => ph === "s" || ph === "f");
  return [
    ...[...group(flows, ({ id }) => id)].flatMap(([id, ends]) => {
      const [from, to] = ends;
      const isWhole = ends.length === 2 && from?.ph === "s" && to?.ph === "f" && from.ts! <= to.ts!;
      return isWhole ? [] : [`the arrow ${id} has not a beginning and then an end`];
    }),
    ...flows.flatMap((flow) => {
      const around = lastBefore(tracks.get(trackOf(flow)) ?? [], flow.ts!);
      const isBound = around !== undefined && flow.ts! < end(around);
      return isBound ? [] : [`${JSON.stringify(flow)} is bound to no slice`];
    }),
  ];
}

/** The slice that began last: the one that an arrow is bound to. */
export function lastBefore(slices: readonly Event[], at: number): Event | undefined {
  let low = 0;
  let high = slices.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (slices[middle]!.ts! <= at) low = middle + 1;
    else high = middle;
  }
  return slices[low - 1];
}

function faultsOfNames(events: readonly Event[]): readonly string[] {
  const named = (name: string) => events.filter((event) => event.name === name);
  const processes = new Set(named("process_name").map(({ pid }) => pid));
  const threads = new Set(named("thread_name").map(trackOf));
  return events.flatMap((event) => [
    ...(processes.has(event.pid) ? [] : [`a process without a name: ${JSON.stringify(event)}`]),
    ...(!isSlice(event) || threads.has(trackOf(event))
      ? []
      : [`a track without a name: ${JSON.stringify(event)}`]),
  ]);
}
