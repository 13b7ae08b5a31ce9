import { useMemo } from "react";
import { factsOf } from "../../store/facts.ts";
import { usePlayhead } from "../../store/use-playhead.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { formatMoment } from "../../strings/format.ts";
import { numberList as words } from "../../strings/number-list.ts";
import { NumberTable } from "./NumberTable.tsx";
import { projectMoment } from "./project.ts";

interface Props {
  readonly runs: readonly VariantRun[];
  readonly variants: readonly string[];
}

/** What holds at the playhead. */
export function MomentNumbers({ runs, variants }: Props) {
  const at = usePlayhead();
  const groups = useMemo(() => [projectMoment(runs.map(factsOf), at, words.moment)], [runs, at]);
  return (
    <NumberTable
      caption={words.captionOfMoment(formatMoment(at))}
      variants={variants}
      groups={groups}
      isWhole
    />
  );
}
