import { useMemo } from "react";
import type { Study } from "../../src/scenario/scenario.ts";
import { peakOf } from "../../src/trace/series.ts";
import { useRun } from "../store/run.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import type { VariantRun } from "../store/variant-run.ts";

/** What all parts of the page show. */
export interface Scene {
  readonly runs: readonly VariantRun[];
  /** The most that ever wait for a connection in any variant. */
  readonly mostWaiting: number;
}

export function useScene(): Scene {
  const study = useStudy((state) => state.study);
  const runs = useRun((state) => state.runs);
  const isComparing = useSelection((state) => state.isComparing);
  return useMemo(() => scene(study, runs, isComparing), [study, runs, isComparing]);
}

function scene(study: Study, all: readonly VariantRun[], isComparing: boolean): Scene {
  // While another study is simulated, its variants may not be as many as there are runs.
  const runs = all.slice(0, isComparing ? study.variants.length : 1);
  return { runs, mostWaiting: Math.max(0, ...runs.map(({ waiting }) => peakOf(waiting))) };
}
