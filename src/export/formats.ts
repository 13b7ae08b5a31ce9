import { writeColumns } from "./columns-json.ts";
import type { ExportedRun } from "./exported-run.ts";
import { writePerfetto } from "./perfetto/perfetto.ts";
import { writeSeriesJson } from "./series-json.ts";
import { writeNumbers } from "./tables/numbers-table.ts";
import { writeRequests } from "./tables/requests-table.ts";
import { writeSeries } from "./tables/series-table.ts";
import { writeSpans } from "./tables/spans-table.ts";

/** A kind of file that runs are written to. */
export interface Format {
  readonly id: string;
  /** The end of such a file's name. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is, in a sentence. */
  readonly sentence: string;
  /** Its text, in pieces: nothing is worked out before it is asked for. */
  readonly write: (runs: readonly ExportedRun[]) => Iterable<string>;
}

const csv = "text/csv;charset=utf-8";
const json = "application/json";

const columns = {
  id: "json",
  extension: ".json",
  mediaType: json,
  sentence: "The columns of the trace and the scenario: all that happened, as the program has it.",
  write: writeColumns,
} as const satisfies Format;

/** Every kind of file there is; docs/exports.md explains each. */
export const formats = [
  {
    id: "perfetto",
    extension: ".perfetto.json",
    mediaType: json,
    sentence: "A trace for ui.perfetto.dev: a track for each request, unit and connection.",
    write: writePerfetto,
  },
  {
    id: "requests-csv",
    extension: ".requests.csv",
    mediaType: csv,
    sentence: "A line for each request: how it ended, how long it took, what the time went for.",
    write: writeRequests,
  },
  {
    id: "csv",
    extension: ".csv",
    mediaType: csv,
    sentence: "A line for each wait, hold and mark: all that happened.",
    write: writeSpans,
  },
  {
    id: "series-csv",
    extension: ".series.csv",
    mediaType: csv,
    sentence: "A line for each part of time: connections by state, waiting, answers, latencies.",
    write: writeSeries,
  },
  {
    id: "series-json",
    extension: ".series.json",
    mediaType: json,
    sentence: "The same series exactly: each change, each answer.",
    write: writeSeriesJson,
  },
  {
    id: "numbers-csv",
    extension: ".numbers.csv",
    mediaType: csv,
    sentence: "A line for each number of the run, a column for each variant.",
    write: writeNumbers,
  },
  {
    id: "json",
    extension: ".json",
    mediaType: json,
    sentence:
      "The columns of the trace and the scenario: all that happened, as the program has it.",
    write: writeColumns,
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]["id"];

/** What a file of this name holds: the longest end that fits decides, and columns where none does. */
export function formatOfName(name: string): Format {
  const [longest] = formats
    .filter(({ extension }) => name.endsWith(extension))
    .sort((a, b) => b.extension.length - a.extension.length);
  return longest ?? columns;
}
