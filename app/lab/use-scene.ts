import { useMemo } from "react";
import type { Surroundings } from "../../src/explain/surroundings.ts";
import { architectures } from "../../src/model/architectures/index.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import type { Scenario, Study } from "../../src/scenario/scenario.ts";
import { peakOf } from "../../src/trace/series.ts";
import { useRun } from "../store/run.ts";
import { useStudy } from "../store/study.ts";
import type { VariantRun } from "../store/variant-run.ts";

/** What all parts of the page show: the runs, and what the traces do not say of them. */
export interface Scene {
  readonly runs: readonly VariantRun[];
  readonly surroundings: readonly Surroundings[];
  /** The most that ever wait for a connection in any variant. */
  readonly mostWaiting: number;
}

export function useScene(): Scene {
  const study = useStudy((state) => state.study);
  const runs = useRun((state) => state.runs);
  return useMemo(() => scene(study, runs), [study, runs]);
}

function scene(study: Study, all: readonly VariantRun[]): Scene {
  // While another study is simulated, its variants may not be as many as there are runs.
  const runs = all.slice(0, study.variants.length);
  return {
    runs,
    surroundings: study.variants.map((_, index) => surroundings(variantScenario(study, index))),
    mostWaiting: Math.max(0, ...runs.map(({ waiting }) => peakOf(waiting))),
  };
}

function surroundings({ server, pool }: Scenario): Surroundings {
  const architecture = architectures.find(({ id }) => id === server.architecture);
  return { unit: architecture?.unit ?? "", isFirstCome: pool.waiting === "first-come" };
}
