import Table2 from "lucide-react/icons/table-2";
import { useId } from "react";
import type { Micros } from "../../../src/kernel/time.ts";
import { charts as words } from "../../strings/charts.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { ChartPlot } from "./ChartPlot.tsx";
import type { Chart, ChartId } from "./chart.ts";
import styles from "./charts.module.css";
import { mostOf } from "./project.ts";

/** A chart for each variant that is shown; those of the run before beside it. */
export interface Column {
  /** "A". */
  readonly letter: string;
  readonly label: string;
  readonly charts: ReadonlyMap<ChartId, Chart>;
  readonly before: ReadonlyMap<ChartId, Chart> | null;
}

interface Props {
  readonly id: ChartId;
  readonly columns: readonly Column[];
  readonly longest: Micros;
  readonly onTable: () => void;
}

/** One number of all variants beside one another, on one scale. */
export function ChartRow({ id, columns, longest, onTable }: Props) {
  const heading = useId();
  const all = columns.flatMap(({ charts, before }) => [charts.get(id), before?.get(id)]);
  const most = Math.max(...all.map((chart) => (chart === undefined ? 0 : mostOf(chart))));
  return (
    <section className={styles.row} data-chart={id} aria-labelledby={heading}>
      <header className={styles.name}>
        <h3 id={heading}>{words.names[id]}</h3>
        <p>
          {noteOf(
            id,
            all.find((chart) => chart !== undefined),
          )}
        </p>
        <IconButton icon={Table2} label={words.asTable(words.names[id])} onClick={onTable} />
      </header>
      {columns.map(({ letter, label, charts, before }) => {
        const chart = charts.get(id);
        return chart === undefined ? (
          <p key={letter} className={styles.nothing}>
            {words.empty}
          </p>
        ) : (
          <ChartPlot
            key={letter}
            chart={chart}
            before={before?.get(id) ?? null}
            most={most}
            longest={longest}
            label={words.label(`${letter} ${label}`, words.names[id])}
          />
        );
      })}
    </section>
  );
}

function noteOf(id: ChartId, chart: Chart | undefined): string {
  const note = words.notes[id];
  if (chart === undefined || chart.kind === "stack") return note;
  const { bins } = chart.kind === "rate" ? chart : chart.over;
  return `${note}; ${words.bins(bins.count, bins.width)}`;
}
