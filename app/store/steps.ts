import type { Micros } from "../../src/kernel/time.ts";
import type { Segments } from "../../src/trace/segments.ts";
import { pause, seek, usePlayback } from "./playback.ts";
import { useRun } from "./run.ts";
import { useSelection } from "./selection.ts";
import type { Thing } from "./thing.ts";
import type { VariantRun } from "./variant-run.ts";

/**
 * To the next instant at which something happens to what is selected; without a selection, to
 * anything in any variant. To the end after the last.
 */
export function stepForward(): void {
  const { at, endedAt } = usePlayback.getState();
  const own = ownInstants();
  const next = own
    ? [own.reduce((best, one) => (one > at && one < best ? one : best), endedAt)]
    : useRun.getState().runs.map(({ index }) => index.nextEvent(at) ?? endedAt);
  step(Math.min(endedAt, ...next));
}

/** The same backwards; to the start before the first. */
export function stepBack(): void {
  const { at } = usePlayback.getState();
  const own = ownInstants();
  const previous = own
    ? [own.reduce((best, one) => (one < at && one > best ? one : best), 0)]
    : useRun.getState().runs.map(({ index }) => index.previousEvent(at) ?? 0);
  step(Math.max(0, ...previous));
}

/** When something happens to what is selected, in the variant it is looked at in; null: nothing is. */
function ownInstants(): readonly Micros[] | null {
  const { thing, variant } = useSelection.getState();
  const run = useRun.getState().runs[variant];
  if (thing === null || run === undefined) return null;
  const { index, trace } = run;
  const { waits, marks } = trace;
  if (thing.kind === "request") {
    return someOf(
      run.owners
        .tasksOf(thing.task)
        .flatMap((task) => [
          ...Array.from(index.waitsOf(task)).flatMap((row) => [waits.from[row]!, waits.to[row]!]),
          ...Array.from(index.marksOf(task), (row) => marks.at[row]!),
        ]),
    );
  }
  const segments = segmentsOf(run, thing);
  return (
    segments &&
    someOf([...segments.from.slice(0, segments.count), ...segments.to.slice(0, segments.count)])
  );
}

/** A run may have nothing of the name, after a change, say: then nothing is selected in it. */
function someOf(instants: readonly Micros[]): readonly Micros[] | null {
  return instants.length > 0 ? instants : null;
}

function segmentsOf(run: VariantRun, thing: Exclude<Thing, { kind: "request" }>): Segments | null {
  switch (thing.kind) {
    case "unit":
      return run.units.of(thing.process, thing.place);
    case "connection":
      return run.connections.of(thing.process, thing.place);
    case "server-connection":
      return run.serverConnections.of(0, thing.place);
    case "core":
      return run.cores.of(thing.host, thing.place);
    case "queue":
      return null;
  }
}

export function toStart(): void {
  step(0);
}

export function toEnd(): void {
  step(usePlayback.getState().endedAt);
}

/** By a share of what the lanes show. */
export function stepByWindow(share: number): void {
  const { at, window } = usePlayback.getState();
  step(at + share * window);
}

/** By a share of the whole run. */
export function stepByRun(share: number): void {
  const { at, endedAt } = usePlayback.getState();
  step(at + share * endedAt);
}

/** To a share of the whole run. */
export function toShare(share: number): void {
  step(share * usePlayback.getState().endedAt);
}

function step(at: Micros): void {
  pause();
  seek(at);
}
