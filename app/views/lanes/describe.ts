import { requestName } from "../../../src/trace/request-name.ts";
import type { Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { waitWords } from "../../strings/history.ts";
import { laneWords, type Stretch, lanes as words } from "../../strings/lanes.ts";
import { type Lane, laneStates } from "./model.ts";
import type { Pointed } from "./point.ts";
import { laneState } from "./states.ts";

/** A segment of a lane in words; where there is none, that. */
export function describe(run: VariantRun, lane: Lane, segment: number): string {
  return segment < 0 ? words.emptyRow(lane.label) : words.stretch(stretchOf(run, lane, segment));
}

/** What is pointed at, as one line. */
export function lineOf(run: VariantRun, pointed: Pointed): string {
  const { lane } = pointed;
  if ("segment" in pointed) {
    if (pointed.segment < 0) return words.emptyRow(lane.label);
    return words.line(stretchOf(run, lane, pointed.segment));
  }
  const { shares, from, to } = pointed;
  const parts = laneStates.map((state, i) => ({
    word: laneWords[state],
    share: shares.micros[i]! / (to - from),
  }));
  const present = parts.filter(({ word, share }) => word !== "" && share > 0);
  return words.shares(lane.label, from, to, shares.spans, present);
}

export function stretchOf(
  run: VariantRun,
  lane: Lane,
  segment: number,
): Stretch & { readonly task: number } {
  const { segments, label, requestOf } = lane;
  const from = segments.from[segment]!;
  const task = requestOf(segments.task[segment]!);
  return {
    name: label,
    word: wordOf(run, lane, segment),
    isPinned: segments.isPinned[segment] === 1,
    task,
    whose: task < 0 ? "" : requestName(run.trace, task),
    from,
    to: segments.to[segment]!,
  };
}

/** Of units and requests the exact reason, of which a colour stands for several. */
function wordOf(run: VariantRun, { thing, segments }: Lane, segment: number): string {
  const state = segments.state[segment]!;
  if (thing.kind === "request") return waitWords[state as Wait];
  const task = segments.task[segment]!;
  if (thing.kind !== "unit" || task < 0) return laneWords[laneState(thing.kind, state)];
  const wait = run.index.waitOf(task, segments.from[segment]!);
  return waitWords[run.trace.waits.kind[wait] as Wait];
}
