import { requestTag } from "../../../src/trace/request-name.ts";
import { usePlayback } from "../../store/playback.ts";
import { selectedTask } from "../../store/selection.ts";
import { shownWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { allLanes as words } from "../../strings/all-lanes.ts";
import { blockings } from "../../strings/blockings.ts";
import { formatExact, formatLength } from "../../strings/format.ts";
import { lanes } from "../../strings/lanes.ts";
import { table } from "../../strings/table.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { blockingTable } from "./blocking-words.ts";
import type { Wanted } from "./draw-all.ts";
import { groupsOf, requestsShown } from "./rows.ts";
import { spanTable } from "./span-table.ts";

interface Props {
  readonly variants: readonly {
    readonly run: VariantRun;
    readonly letter: string;
    readonly label: string;
  }[];
  readonly wanted: Omit<Wanted, "run">;
  readonly onClose: () => void;
}

/** More than anybody reads, and less than a page cannot bear. */
const MOST = 1_000;

/** The same rows in the same time, to be read, searched and copied. */
export function LanesTable({ variants, wanted, onClose }: Props) {
  const playback = usePlayback.getState();
  const window = shownWindow(playback);
  const { kinds, requests, folded, chosen } = wanted;
  const task = selectedTask({ thing: chosen });
  return (
    <Dialog title={words.tableTitle} closeLabel={words.close} onClose={onClose}>
      {variants.map(({ run, letter, label }) => {
        const withRows = requestsShown(run, requests, task, playback.at, window);
        const groups = groupsOf(run, kinds, withRows).filter(({ key }) => !folded.has(key));
        const things = groups.flatMap((group) => group.things);
        const { rows, more } = spanTable(run, things, window, MOST);
        const waits = blockingTable(run, playback.at, window, MOST);
        return (
          <div key={letter}>
            <DataTable
              caption={words.tableOf(letter, label)}
              columns={words.tableColumns}
              rows={rows.map(({ name, from, to, task: holder, ...what }) => [
                name,
                formatExact(from),
                formatExact(to),
                formatLength(to - from),
                lanes.word(what),
                holder < 0 ? table.nobody : requestTag(run.trace, holder),
              ])}
            />
            {more > 0 && <p>{words.tableMore(more)}</p>}
            <DataTable
              caption={blockings.tableOf(letter, label)}
              columns={blockings.columns}
              rows={waits.rows}
            />
            {waits.rows.length === 0 && <p>{blockings.none}</p>}
            {waits.more > 0 && <p>{words.tableMore(waits.more)}</p>}
          </div>
        );
      })}
    </Dialog>
  );
}
