import { slotKey } from "../../src/trace/slot-lives.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { Mark } from "../../src/trace/words.ts";
import type { RecordedScenario } from "./recording.ts";
import type { RanStatement } from "./server-connections.ts";

/** What `show` says where nobody has set anything; the value itself is the server's. */
const DEFAULT = "default";

/** The rows that a request's statements returned: those that read the table, and `show`. */
export function predictedRows(task: number, trace: Trace, ran: readonly RanStatement[]) {
  return ran
    .filter((one) => one.task === task)
    .flatMap((one) => {
      if (isShow(one.sql)) return [[[shown(one, ran)]]];
      const row = readMark(one, trace);
      return row < 0 ? [] : [[columns(one.sql, row, trace)]];
    });
}

/** A recorded row; a value that no request has set is the server's own. */
export function recordedRow(row: unknown, sql: string, scenario: RecordedScenario): unknown {
  if (!Array.isArray(row)) return row;
  const { program = [], programs = [] } = scenario;
  const set = [program, ...programs].flat().map((step) => valueSet(step.sql ?? "")?.value);
  return row.map((value) => {
    const text = asTruth(`${value}`);
    return isShow(sql) && !set.includes(text) ? DEFAULT : text;
  });
}

/** Drivers write a truth in different ways. */
function asTruth(text: string): string {
  if (/^(t|true)$/i.test(text)) return "true";
  return /^(f|false)$/i.test(text) ? "false" : text;
}

function isShow(sql: string): boolean {
  return /^show\s/i.test(sql);
}

/** What a session's last `set` of that name has left. */
function shown({ sql, at, session }: RanStatement, ran: readonly RanStatement[]): string {
  const name = sql.replace(/^show\s+/i, "").trim();
  const before = ran.filter((one) => one.session === session && one.at < at);
  const last = before.map((one) => valueSet(one.sql)).findLast((one) => one?.name === name);
  return last?.value ?? DEFAULT;
}

function valueSet(sql: string): { readonly name: string; readonly value: string } | null {
  const found = /^set\s+(?:session\s+)?(\w+)\s*(?:=|\sto\s)\s*'?([^']*?)'?\s*;?$/i.exec(sql);
  return found ? { name: found[1]!, value: found[2]! } : null;
}

/** The row of the mark with which the statement ended; −1: it has read nothing. */
function readMark({ task, at }: RanStatement, { marks }: Trace): number {
  for (let row = 0; row < marks.count; row++) {
    const isIts = marks.task[row] === task && marks.at[row] === at;
    if (isIts && marks.kind[row] === Mark.read) return row;
  }
  return -1;
}

/** The rows counted, and where it is asked whether the transaction has written anything. */
function columns(sql: string, row: number, trace: Trace): readonly string[] {
  const count = `${trace.marks.detail[row]}`;
  return /pg_current_xact_id_if_assigned/.test(sql)
    ? [count, `${hasWritten(row, trace)}`]
    : [count];
}

/** Has the open transaction of the connection written anything before this mark? */
function hasWritten(before: number, { marks }: Trace): boolean {
  const slotOf = (row: number) => slotKey(marks.process[row]!, marks.place[row]!);
  let isOpen = false;
  let hasRows = false;
  for (let row = 0; row < before; row++) {
    if (slotOf(row) !== slotOf(before)) continue;
    switch (marks.kind[row]) {
      case Mark.begun:
        isOpen = true;
        break;
      case Mark.wrote:
        hasRows ||= isOpen;
        break;
      case Mark.committed:
      case Mark.rolledBack:
      case Mark.closed:
        isOpen = false;
        hasRows = false;
        break;
    }
  }
  return hasRows;
}
