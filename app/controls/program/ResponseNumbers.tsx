import { useEffect, useRef, useState } from "react";
import type { VariantRun } from "../../store/variant-run.ts";
import { lab } from "../../strings/lab.ts";
import { formatMetric } from "../../strings/numbers.ts";
import { programWords as words } from "../../strings/program-editor.ts";
import styles from "./program-editor.module.css";

interface Props {
  readonly runs: readonly VariantRun[];
  readonly indices: readonly number[];
  readonly text: string;
}

/** What a change of the program does to the slowest: now, and before it. */
export function ResponseNumbers({ runs, indices, text }: Props) {
  const before = useBefore(runs);
  return (
    <dl className={styles.numbers}>
      {indices.map((index) => {
        const run = runs[index];
        if (run === undefined || run.program !== text) return null;
        const old = before?.[index];
        const hasMoved = old !== undefined && old.program !== text && p99(old) !== p99(run);
        return (
          <div key={lab.letters[index]}>
            <dt>{words.p99Of(lab.letters[index] ?? "")}</dt>
            <dd>
              {p99(run)}
              {hasMoved && <span> {words.was(p99(old))}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The last runs that were of another program. */
function useBefore(runs: readonly VariantRun[]): readonly VariantRun[] | null {
  const last = useRef(runs);
  const [before, setBefore] = useState<readonly VariantRun[] | null>(null);
  useEffect(() => {
    const isOther = runs.some(({ program }, index) => last.current[index]?.program !== program);
    if (isOther && last.current.length === runs.length) setBefore(last.current);
    last.current = runs;
  }, [runs]);
  return before;
}

function p99({ numbers }: VariantRun): string {
  return formatMetric(numbers.find(({ id }) => id === "response-p99")?.value ?? Number.NaN, "ms");
}
