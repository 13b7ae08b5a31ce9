import type { Micros } from "../../../src/kernel/time.ts";
import { charts as words } from "../../strings/charts.ts";
import { formatCount, formatLength } from "../../strings/format.ts";
import type { Column } from "./ChartRow.tsx";
import type { ChartId } from "./chart.ts";
import { histogramsOf } from "./HistogramRow.tsx";
import type { NamedTable } from "./TableOf.tsx";
import { chartTable } from "./table-rows.ts";

export type RowId = ChartId | "histogram";

/** A row of charts as tables, one for each variant that has the chart. */
export function tablesOf(id: RowId, columns: readonly Column[], longest: Micros): NamedTable[] {
  const caption = ({ letter, label }: Column) => `${letter} ${label}`;
  if (id !== "histogram") {
    return columns.flatMap((column) => {
      const chart = column.charts.get(id);
      return chart === undefined
        ? []
        : [{ caption: caption(column), ...chartTable(chart, longest) }];
    });
  }
  return histogramsOf(columns).map(({ scale, counts }, index) => ({
    caption: caption(columns[index]!),
    columns: [words.from, words.to, words.answers],
    rows: [...counts.entries()]
      .filter(([, count]) => count > 0)
      .map(([bar, count]) => [
        formatLength(scale.edges[bar]!),
        formatLength(scale.edges[bar + 1]!),
        formatCount(count),
      ]),
  }));
}
