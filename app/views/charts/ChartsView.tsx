import { type CSSProperties, useMemo, useState } from "react";
import { usePlayback } from "../../store/playback.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { charts as words } from "../../strings/charts.ts";
import { ChartAxis } from "./ChartAxis.tsx";
import { ChartRow, type Column } from "./ChartRow.tsx";
import { Compared, SpanSelect } from "./ChartTools.tsx";
import { type ChartId, chartIds } from "./chart.ts";
import { useChartTime } from "./chart-time.ts";
import styles from "./charts.module.css";
import { HistogramRow } from "./HistogramRow.tsx";
import { Patterns } from "./Patterns.tsx";
import { TableOf } from "./TableOf.tsx";
import { type RowId, tablesOf } from "./tables.ts";
import { useCharts } from "./use-charts.ts";

/** A run that is shown, and what it is compared with. */
export interface Charted {
  readonly letter: string;
  readonly label: string;
  readonly note: string;
  readonly run: VariantRun;
  readonly before: VariantRun | null;
}

/** Numbers over time, each a row, the variants beside one another on equal scales. */
export function ChartsView({ variants }: { readonly variants: readonly Charted[] }) {
  const [tableId, setTable] = useState<RowId | null>(null);
  const longest = Math.max(1, ...variants.flatMap(({ run, before }) => [end(run), end(before)]));
  const now = useColumns(variants, longest);
  const columns = useKept(now, variants.length);
  if (columns === null) {
    if (variants.length === 0) return null;
    return (
      <p className={styles.nothing} aria-busy>
        {words.working}
      </p>
    );
  }
  return (
    <div
      className={styles.charts}
      style={{ "--columns": columns.length } as CSSProperties}
      aria-busy={now === null}
    >
      <Patterns />
      <Compared />
      <div className={styles.heads}>
        <SpanSelect />
        {variants.map(({ letter, label, note }) => (
          <h2 key={letter}>
            <span>{letter}</span> {label} <small>{note}</small>
          </h2>
        ))}
      </div>
      {chartIds
        .filter((id) => columns.some((column) => hasAny(column, id)))
        .map((id) => (
          <ChartRow
            key={id}
            id={id}
            columns={columns}
            longest={longest}
            onTable={() => setTable(id)}
          />
        ))}
      <div className={styles.axes}>
        {columns.map(({ letter }) => (
          <ChartAxis key={letter} longest={longest} />
        ))}
      </div>
      <HistogramRow columns={columns} onTable={() => setTable("histogram")} />
      {tableId !== null && (
        <TableOf
          name={words.names[tableId]}
          tables={tablesOf(tableId, columns, longest)}
          onClose={() => setTable(null)}
        />
      )}
    </div>
  );
}

/** The charts of all that is shown, once they are worked out. */
function useColumns(variants: readonly Charted[], longest: number): readonly Column[] | null {
  const span = useChartTime((state) => state.span);
  const window = usePlayback((state) => state.window);
  const runs = useMemo(
    () => variants.flatMap(({ run, before }) => (before === null ? [run] : [run, before])),
    [variants],
  );
  const charts = useCharts(runs, span === "run" ? longest : Math.min(window, longest));
  return useMemo(() => {
    if (charts === null) return null;
    const columns = variants.flatMap(({ letter, label, run, before }): Column[] => {
      const now = charts.get(run);
      const then = before === null ? null : (charts.get(before) ?? null);
      return now === undefined ? [] : [{ letter, label, charts: now, before: then }];
    });
    return columns.length === 0 ? null : columns;
  }, [charts, variants]);
}

/** Until those of another run are worked out, the last ones stay, and the focus on them with them. */
function useKept(columns: readonly Column[] | null, count: number): readonly Column[] | null {
  const [kept, keep] = useState(columns);
  if (columns !== null && columns !== kept) keep(columns);
  return columns ?? (kept?.length === count ? kept : null);
}

/** What is never there in any variant, now or before, has no row. */
function hasAny({ charts, before }: Column, id: ChartId): boolean {
  return [charts.get(id), before?.get(id)].some(
    (chart) => chart !== undefined && (chart.kind !== "stack" || chart.bands.length > 0),
  );
}

function end(run: VariantRun | null): number {
  return run?.trace.endedAt ?? 0;
}
