import Table2 from "lucide-react/icons/table-2";
import { useId, useMemo } from "react";
import { charts as words } from "../../strings/charts.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import type { Column } from "./ChartRow.tsx";
import type { Chart } from "./chart.ts";
import styles from "./charts.module.css";
import { Histogram } from "./Histogram.tsx";
import { projectHistograms } from "./histogram.ts";

interface Props {
  readonly columns: readonly Column[];
  readonly onTable: () => void;
}

/** How long answers took, each variant's on the same two scales. */
export function HistogramRow({ columns, onTable }: Props) {
  const heading = useId();
  const models = useMemo(() => histogramsOf(columns), [columns]);
  const scale = models[0]?.scale;
  const note = scale && words.bars(scale.edges.length - 1, scale.kind === "log");
  return (
    <section className={styles.row} data-chart="histogram" aria-labelledby={heading}>
      <header className={styles.name}>
        <h3 id={heading}>{words.names.histogram}</h3>
        <p>{note}</p>
        <IconButton icon={Table2} label={words.asTable(words.names.histogram)} onClick={onTable} />
      </header>
      {columns.map(({ letter, label }, index) => (
        <Histogram key={letter} model={models[index]!} variant={`${letter} ${label}`} />
      ))}
    </section>
  );
}

export function histogramsOf(columns: readonly Column[]) {
  return projectHistograms(
    columns.map(({ charts, before }) => ({
      now: timesOf(charts.get("latency")) ?? new Float64Array(),
      before: timesOf(before?.get("latency")),
    })),
  );
}

function timesOf(chart: Chart | undefined): Float64Array | null {
  return chart?.kind === "latency" ? chart.ascending : null;
}
