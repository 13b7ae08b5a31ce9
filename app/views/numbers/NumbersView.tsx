import { useCallback, useMemo } from "react";
import { valueAt } from "../../../src/trace/series.ts";
import { useDrawing } from "../../d3/use-drawing.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { formatCount } from "../../strings/format.ts";
import { numbers as words } from "../../strings/numbers.ts";
import styles from "./numbers.module.css";
import { projectNumbers } from "./project.ts";

/** The run's headline numbers, and how many wait at the playhead. */
export function NumbersView({ run }: { readonly run: VariantRun }) {
  const numbers = useMemo(() => projectNumbers(run.numbers), [run]);
  const draw = useCallback(
    (element: HTMLElement, _size: unknown, at: number) => {
      element.textContent = formatCount(valueAt(run.waiting, at) + valueAt(run.outside, at));
    },
    [run],
  );
  const ref = useDrawing<HTMLElement>(draw);
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ id, value, label, isWaste }) => (
        <div key={id} className={isWaste ? styles.waste : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{words.waiting}</dt>
        <dd ref={ref} />
      </div>
    </dl>
  );
}
