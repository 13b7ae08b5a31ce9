import { useMemo } from "react";
import { useRun } from "../store/run.ts";
import { useStudy } from "../store/study.ts";
import { lab } from "../strings/lab.ts";
import { ChartsView } from "../views/charts/ChartsView.tsx";
import type { LabViewProps } from "./lab-view-props.ts";

/** The variants' numbers over time, with the run before the last change as a thin line. */
export function ChartsPage({ scene: { runs }, only }: LabViewProps) {
  const variants = useStudy(({ study }) => study.variants);
  const previous = useRun((state) => state.previous);
  const charted = useMemo(
    () =>
      runs
        .map((run, index) => ({
          letter: lab.letters[index] ?? "",
          label: variants[index]?.label ?? "",
          note: variants[index]?.note ?? "",
          run,
          before: previous?.runs[index] ?? null,
        }))
        .filter((_, index) => only === undefined || only === index),
    [runs, variants, previous, only],
  );
  return <ChartsView variants={charted} />;
}
