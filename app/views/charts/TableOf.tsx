import { charts as words } from "../../strings/charts.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { ChartTable } from "./table-rows.ts";

export interface NamedTable extends ChartTable {
  readonly caption: string;
}

interface Props {
  readonly name: string;
  readonly tables: readonly NamedTable[];
  readonly onClose: () => void;
}

/** A row of charts as tables, one for each variant. */
export function TableOf({ name, tables, onClose }: Props) {
  return (
    <Dialog title={words.tableTitle(name)} closeLabel={words.close} onClose={onClose}>
      {tables.map((table) => (
        <DataTable key={table.caption} {...table} />
      ))}
    </Dialog>
  );
}
