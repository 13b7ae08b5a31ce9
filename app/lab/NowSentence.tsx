import { useCallback } from "react";
import {
  heldIdleNow,
  openNow,
  queryingNow,
  waitingForConnectionNow,
  waitingOutsideNow,
} from "../../src/metrics/at-playhead.ts";
import { useDrawing } from "../d3/use-drawing.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { nowSentence } from "../strings/now.ts";

interface Props {
  readonly run: VariantRun;
  readonly unit: string;
  readonly className: string | undefined;
}

/** What is true at the playhead, in words. */
export function NowSentence({ run, unit, className }: Props) {
  const draw = useCallback(
    (element: HTMLElement, _size: unknown, at: number) => {
      const text = sentenceAt(run, unit, at);
      if (element.textContent !== text) element.textContent = text;
    },
    [run, unit],
  );
  const ref = useDrawing<HTMLParagraphElement>(draw);
  return <p ref={ref} className={className} />;
}

export function sentenceAt({ facts }: VariantRun, unit: string, at: number): string {
  return nowSentence({
    waiting: waitingForConnectionNow.compute(facts, at),
    outside: waitingOutsideNow.compute(facts, at),
    open: openNow.compute(facts, at),
    heldIdle: heldIdleNow.compute(facts, at),
    querying: queryingNow.compute(facts, at),
    unit,
  });
}
