import type { Entry } from "../entry.ts";
import { Notes } from "../notes.ts";
import { secondsOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines } from "../syntax/lines.ts";

/** pgbouncer/pgbouncer src/main.c and doc/config.md (1.25): times in seconds, 0 for never. */
export const pgbouncerIni = {
  id: "pgbouncer-ini",
  label: "pgbouncer.ini",
  example: "[pgbouncer]\npool_mode = transaction\ndefault_pool_size = 20\nmax_client_conn = 100",
  marks: [
    /^\s*\[pgbouncer\]/m,
    /\b(default_pool_size|max_client_conn|query_wait_timeout|reserve_pool_size)\b/,
    /\bpool_mode\s*=/,
    /\bserver_(idle_timeout|lifetime|reset_query)\b/,
  ],
  defaults: [
    {
      id: "pgbouncer",
      label: "PgBouncer 1.25",
      changes: {
        "pooler.mode": "session",
        "pooler.size": 20,
        "pooler.maxClients": 100,
        "pooler.waitTimeoutMs": 120_000,
      },
    },
  ],
  read(text) {
    const lines = pairLines(text, "semicolon");
    const notes = new Notes([...lines, ...lines.flatMap(ownOptions)]);
    const mode = takeOwn(notes, "pool_mode", "pool_mode");
    if (mode) notes.set(mode, "pooler.mode", mode.text.toLowerCase());
    notes.number(takeOwn(notes, "pool_size", "default_pool_size"), "pooler.size");
    notes.number(notes.take("max_client_conn"), "pooler.maxClients");
    const wait = notes.take("query_wait_timeout");
    notes.number(wait, "pooler.waitTimeoutMs", secondsOrNever);
    const statement = notes.take("query_timeout");
    const note = "PgBouncer closes both connections then; here the database cancels the statement.";
    notes.number(statement, "database.statementTimeoutMs", { ...secondsOrNever, note });
    const idle = notes.take("idle_transaction_timeout");
    notes.number(idle, "database.idleInTransactionTimeoutMs", secondsOrNever);
    notes.leaveRest(why);
    return notes;
  },
} as const satisfies SettingsKind;

/** Of a database's line, `app = host=db pool_size=40`, what holds for its pools alone. */
function ownOptions({ text, line }: Entry): readonly Entry[] {
  return [...text.matchAll(/\b(pool_size|pool_mode)\s*=\s*'?(\w+)/g)].map(
    ([, name = "", value = ""]) => ({ name: `${OWN}${name}`, text: value, line }),
  );
}

const OWN = "database's ";

/** A database's own takes the place of what holds for all of them. */
function takeOwn(notes: Notes, own: string, general: string): Entry | undefined {
  const ofDatabase = notes.take(`${OWN}${own}`);
  const ofAll = notes.take(general);
  if (ofDatabase && ofAll) notes.leave(ofAll, `The database has a ${own} of its own.`);
  return ofDatabase ?? ofAll;
}

function why(name: string): string | null {
  if (name === "reserve_pool_size") return "The pooler here has no connections in reserve.";
  if (name === "min_pool_size") return "The pooler here opens none before it is asked.";
  return null;
}
