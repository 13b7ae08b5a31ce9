import { Notes } from "../notes.ts";
import { msOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines, wordLines } from "../syntax/lines.ts";

/** postgresql.org, "Connection Settings" and "Statement Behavior": milliseconds, 0 for never. */
export const postgresqlConf = {
  id: "postgresql-conf",
  label: "postgresql.conf",
  example: "max_connections = 100\nsuperuser_reserved_connections = 3\nstatement_timeout = '30s'",
  marks: [
    /\bmax_connections\b\s*=?\s*\d/,
    /\bsuperuser_reserved_connections\b/,
    /\b(idle_in_transaction_session_timeout|statement_timeout)\b\s*=/,
    /\b(shared_buffers|work_mem|max_wal_size|listen_addresses|effective_cache_size)\b/,
  ],
  defaults: [
    {
      id: "postgresql",
      label: "PostgreSQL",
      changes: {
        "database.kind": "postgresql",
        "database.maxConnections": 100,
        "database.reserved": 3,
        "database.statementTimeoutMs": null,
        "database.idleInTransactionTimeoutMs": null,
      },
    },
  ],
  read(text) {
    const pairs = pairLines(text, "hash");
    // The sign of equality may be left out.
    const words = wordLines(text, "hash").filter(
      ({ text: value, line }) =>
        !value.startsWith("=") && !pairs.some((pair) => pair.line === line),
    );
    const notes = new Notes([...pairs, ...words]);
    notes.number(notes.take("max_connections"), "database.maxConnections");
    notes.number(notes.take("superuser_reserved_connections"), "database.reserved");
    const statement = notes.take("statement_timeout");
    notes.number(statement, "database.statementTimeoutMs", msOrNever);
    const idle = notes.take("idle_in_transaction_session_timeout");
    notes.number(idle, "database.idleInTransactionTimeoutMs", msOrNever);
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;
