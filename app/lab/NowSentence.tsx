import { useCallback } from "react";
import { ConnectionState } from "../../src/trace/connection-states.ts";
import { valueAt } from "../../src/trace/series.ts";
import { useDrawing } from "../d3/use-drawing.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { nowSentence } from "../strings/now.ts";

interface Props {
  readonly run: VariantRun;
  readonly className: string | undefined;
}

/** What is true at the playhead, in words. */
export function NowSentence({ run, className }: Props) {
  const draw = useCallback(
    (element: HTMLElement, _size: unknown, at: number) => {
      const text = sentenceAt(run, at);
      if (element.textContent !== text) element.textContent = text;
    },
    [run],
  );
  const ref = useDrawing<HTMLParagraphElement>(draw);
  return <p ref={ref} className={className} />;
}

export function sentenceAt(run: VariantRun, at: number): string {
  return nowSentence({
    waiting: valueAt(run.waiting, at),
    outside: valueAt(run.outside, at),
    ...connectionsAt(run, at),
    unit: run.surroundings.unit,
    isOver: at >= run.trace.endedAt,
  });
}

/** Slot by slot: the numbers over time would be worked out for the whole run. */
function connectionsAt({ connections, trace }: VariantRun, at: number) {
  const counts = { open: 0, heldIdle: 0, querying: 0 };
  for (const [process, slots] of trace.rows.slots.entries()) {
    for (let slot = 0; slot < slots; slot++) {
      const row = connections.at(process, slot, at);
      const state = row < 0 ? ConnectionState.opening : connections.of(process, slot).state[row];
      if (state !== ConnectionState.opening) counts.open++;
      if (state === ConnectionState.heldIdle) counts.heldIdle++;
      if (state === ConnectionState.querying) counts.querying++;
    }
  }
  return counts;
}
