import { type Entry, lineAt } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { countOrNone } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { findCalls } from "../syntax/calls.ts";
import { splitArguments, withoutComments } from "../syntax/scan.ts";

const CALLS =
  /SetMaxOpenConns|SetMaxIdleConns|SetConnMaxLifetime|SetConnMaxIdleTime|context\.WithTimeout|http\.TimeoutHandler|runtime\.GOMAXPROCS/;

/** Durations are in nanoseconds where no unit is written; 0 or less means never. */
const duration = { unitMs: 1e-6, isNone: (ns: number) => ns <= 0 };

/** golang/go src/database/sql/sql.go, from 1.15: `SetMaxOpenConns` and its like. */
export const databaseSql = {
  id: "database-sql",
  label: "sql.DB",
  example: "db.SetMaxOpenConns(25)\ndb.SetMaxIdleConns(25)\ndb.SetConnMaxLifetime(5 * time.Minute)",
  marks: [
    /\.SetMax(Open|Idle)Conns\(/,
    /\.SetConnMax(Lifetime|IdleTime)\(/,
    /\bsql\.Open(DB)?\(/,
    /\btime\.(Second|Minute|Hour|Millisecond)\b/,
  ],
  defaults: presetDefaults("go"),
  read(text) {
    const code = withoutComments(text, "slash");
    const notes = new Notes(findCalls(code, CALLS).map((call) => argumentOf(code, call)));
    const most = notes.number(notes.take("SetMaxOpenConns"), "pool.max", countOrNone);
    const idle = notes.take("SetMaxIdleConns");
    const value = idle && notes.valueOf(idle);
    if (idle && value?.kind === "number" && value.number < 0) {
      notes.set(idle, "pool.maxIdle", 0, "Less than 0 keeps none.");
    } else if (
      idle &&
      value?.kind === "number" &&
      typeof most === "number" &&
      value.number > most
    ) {
      // Whichever is called first: both lower it.
      notes.set(idle, "pool.maxIdle", most, "database/sql lowers it to SetMaxOpenConns.");
    } else notes.number(idle, "pool.maxIdle");
    notes.number(notes.take("SetConnMaxLifetime"), "pool.lifetimeMs", duration);
    notes.number(notes.take("SetConnMaxIdleTime"), "pool.idleTimeoutMs", duration);
    notes.number(notes.take("context.WithTimeout"), "pool.checkoutTimeoutMs", {
      ...duration,
      note: "In Go the context bounds the wait and the statement together; here the wait alone.",
    });
    notes.number(notes.take("http.TimeoutHandler"), "server.requestTimeoutMs", duration);
    notes.number(notes.take("runtime.GOMAXPROCS"), "server.processors", countOrNone);
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;

/** `WithTimeout` and `TimeoutHandler` have theirs behind what they wrap. */
function argumentOf(
  code: string,
  { name, text, at }: { readonly name: string; readonly text: string; readonly at: number },
): Entry {
  const [first, second] = splitArguments(text, at);
  const isSecond = name.endsWith("WithTimeout") || name.endsWith("TimeoutHandler");
  const found = isSecond ? second : first;
  return { name, text: found?.text.trim() ?? "", line: lineAt(code, at) };
}
