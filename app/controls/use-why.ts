import { useEffect, useRef } from "react";
import type { Sentence } from "../../src/explain/explanation.ts";
import type { Micros } from "../../src/kernel/time.ts";
import { useRun } from "../store/run.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { useWorkshop } from "./use-workshop.ts";

/**
 * Why a request is where it is. The worker has said it of the moment at which the run was shown
 * first; any other is explained here, by what is loaded for it. Until that is there, what was said
 * of the same request stays.
 */
export function useWhy(run: VariantRun, variant: number, task: number, at: Micros) {
  const told = useRun((state) => state.why);
  const isTold = told?.run === variant && told.task === task && told.at === at;
  const workshop = useWorkshop(!isTold);
  const said = useRef<{ readonly task: number; readonly sentences: readonly Sentence[] }>(null);
  const sentences = isTold
    ? told.sentences
    : workshop?.explain(run.index, task, at, run.surroundings).sentences;
  useEffect(() => {
    if (sentences) said.current = { task, sentences };
  }, [task, sentences]);
  if (sentences) return sentences;
  return said.current?.task === task ? said.current.sentences : [];
}
