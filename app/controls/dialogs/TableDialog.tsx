import { closeDialog } from "../../store/dialogs.ts";
import { usePlayback } from "../../store/playback.ts";
import { useRun } from "../../store/run.ts";
import { useStudy } from "../../store/study.ts";
import { formatMoment } from "../../strings/format.ts";
import { lab } from "../../strings/lab.ts";
import { table } from "../../strings/table.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { NumbersTable } from "../../views/numbers/NumbersTable.tsx";
import {
  connectionRows,
  coreRows,
  queueRows,
  requestRows,
  serverRows,
  unitRows,
} from "./table-rows.ts";

/** Everything that the picture shows at the playhead, to be read, searched and copied. */
export function TableDialog() {
  const runs = useRun((state) => state.runs);
  const variants = useStudy(({ study }) => study.variants);
  const { at } = usePlayback.getState();
  return (
    <Dialog title={table.title(at)} closeLabel={table.close} onClose={closeDialog}>
      <NumbersTable runs={runs} />
      {runs.map((run, index) => {
        const letter = lab.letters[index] ?? "";
        const label = variants[index]?.label ?? "";
        return (
          <div key={letter}>
            <DataTable
              caption={table.connections(letter, label)}
              columns={[table.connection, table.state, table.holder, table.since]}
              rows={connectionRows(run, at, formatMoment)}
            />
            <DataTable
              caption={table.requests(letter, label)}
              columns={[table.request, table.does, table.since]}
              rows={requestRows(run, at, formatMoment)}
            />
            <DataTable
              caption={table.units(letter, label)}
              columns={[run.surroundings.unit, table.state, table.holder, table.since]}
              rows={unitRows(run, at, formatMoment)}
            />
            <DataTable
              caption={table.queues(letter, label)}
              columns={[table.queue, table.waiting]}
              rows={queueRows(run, at)}
            />
            <DataTable
              caption={table.servers(letter, label)}
              columns={[table.connection, table.state, table.holder]}
              rows={serverRows(run, at)}
            />
            <DataTable
              caption={table.cores(letter, label)}
              columns={[table.core, table.holder]}
              rows={coreRows(run, at)}
            />
          </div>
        );
      })}
    </Dialog>
  );
}
