import { fromMs } from "../../src/kernel/time.ts";
import { activityAt } from "../../src/trace/activity.ts";
import { committedRowsAt } from "../../src/trace/committed-rows.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { Mark } from "../../src/trace/words.ts";
import type { Prediction } from "./prediction.ts";
import type { RecordedScenario, Recording } from "./recording.ts";

import { predictedRows, recordedRow } from "./statement-rows.ts";
import type { Check } from "./verdict.ts";

/** What others saw of the sessions, and what statements returned: of times nothing is compared. */
export function visibilityChecks(
  { scenario, expected, timeline }: Recording,
  { trace, ran }: Prediction,
): readonly Check[] {
  const { probes = [], serverWarnings = [] } = expected.aggregate;
  const seen = probes.map(({ atMs, sql, rows }) =>
    equal(
      `seen at ${atMs} ms: ${sql}`,
      sorted(rows),
      sorted(probe(sql, fromMs(atMs), scenario, trace)),
    ),
  );
  const returned = timeline.requests.flatMap(({ queries }, task) => {
    const wanted = queries.flatMap(({ rows, sql = "" }) =>
      rows ? [rows.map((row) => recordedRow(row, sql, scenario))] : [],
    );
    if (wanted.length === 0) return [];
    return [equal(`rows that request ${task} got`, wanted, predictedRows(task, trace, ran))];
  });
  const warned = serverWarnings.flatMap((text) => kinds.filter((kind) => text.includes(kind)));
  return [...seen, ...returned, equal("serverWarnings", unique(warned), warnings(trace))];
}

function equal(field: string, wanted: unknown, found: unknown): Check {
  const expected = JSON.stringify(wanted);
  const got = JSON.stringify(found);
  return { field, expected, got, ok: expected === got };
}

/** What another connection's question returns. */
function probe(sql: string, at: number, scenario: RecordedScenario, trace: Trace): string[][] {
  if (/pg_stat_activity/.test(sql)) {
    const { active, idle, idleInTransaction, aborted } = activityAt(trace, at);
    const states = {
      active,
      idle,
      "idle in transaction": idleInTransaction,
      "idle in transaction (aborted)": aborted,
    };
    return Object.entries(states)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => [state, `${count}`]);
  }
  const writers = committedRowsAt(trace, at);
  if (/^select count\(\*\) from/.test(sql)) return [[`${writers.length}`]];
  return writers.map((task) => [whoWrites(task, scenario)]);
}

/** What a request's first insert says of who it is. */
function whoWrites(
  task: number,
  { program = [], programs = [program], programOf }: RecordedScenario,
) {
  const steps = programs[programOf?.[task] ?? 0] ?? [];
  const insert = steps.find(({ sql }) => /^insert\b/i.test(sql ?? ""));
  return /'([^']*)'/.exec(insert?.sql ?? "")?.[1] ?? "";
}

/** postgres/postgres src/backend/access/transam/xact.c, `BeginTransactionBlock` and `EndTransactionBlock`. */
const ALREADY = "there is already a transaction in progress";
const NONE = "there is no transaction in progress";
const kinds = [ALREADY, NONE];

function warnings({ marks }: Trace): readonly string[] {
  const found: string[] = [];
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] === Mark.begun && marks.detail[row] === 1) found.push(ALREADY);
    if (marks.kind[row] === Mark.commitElsewhere) found.push(NONE);
  }
  return unique(found);
}

function sorted(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) => row.join(": ")).sort();
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
