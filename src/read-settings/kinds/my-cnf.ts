import { Notes } from "../notes.ts";
import { msOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines } from "../syntax/lines.ts";

/** dev.mysql.com, "Server System Variables" (8.0): `max_execution_time` in milliseconds, 0 for never. */
export const myCnf = {
  id: "my-cnf",
  label: "my.cnf",
  example: "[mysqld]\nmax_connections = 151\nmax_execution_time = 0",
  marks: [
    /^\s*\[mysqld\]/m,
    /\b(max_execution_time|innodb_\w+|wait_timeout|thread_cache_size)\b/,
    /^\s*max[_-]connections\s*=/m,
  ],
  defaults: [
    {
      id: "mysql",
      label: "MySQL 8.0",
      changes: {
        "database.kind": "mysql",
        "database.maxConnections": 151,
        "database.reserved": 0,
        "database.statementTimeoutMs": null,
        "database.idleInTransactionTimeoutMs": null,
      },
    },
  ],
  read(text) {
    const notes = new Notes(pairLines(text, "hash"));
    notes.number(notes.take("max_connections"), "database.maxConnections");
    notes.number(notes.take("max_execution_time"), "database.statementTimeoutMs", {
      ...msOrNever,
      note: "MySQL ends SELECT alone; here it holds for every statement.",
    });
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;
