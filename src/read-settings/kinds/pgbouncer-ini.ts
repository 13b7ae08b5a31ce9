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
    const notes = new Notes(pairLines(text, "semicolon"));
    const mode = notes.take("pool_mode");
    if (mode) notes.set(mode, "pooler.mode", mode.text.toLowerCase());
    notes.number(notes.take("default_pool_size", "pool_size"), "pooler.size");
    notes.number(notes.take("max_client_conn"), "pooler.maxClients");
    const wait = notes.take("query_wait_timeout");
    notes.number(wait, "pooler.waitTimeoutMs", secondsOrNever);
    const statement = notes.take("query_timeout");
    notes.number(statement, "database.statementTimeoutMs", secondsOrNever);
    const idle = notes.take("idle_transaction_timeout");
    notes.number(idle, "database.idleInTransactionTimeoutMs", secondsOrNever);
    notes.leaveRest((name) =>
      /^(min|reserve)_pool/.test(name)
        ? "The pooler opens what is asked for, up to its size."
        : null,
    );
    return notes;
  },
} as const satisfies SettingsKind;
