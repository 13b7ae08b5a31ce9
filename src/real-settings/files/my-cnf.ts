import type { SettingsFile } from "../settings-file.ts";

/** dev.mysql.com, "Server System Variables" (8.0): `max_execution_time` in milliseconds, 0 for never. */
export const myCnf = {
  id: "my-cnf",
  label: "my.cnf",
  isFor: ({ database }) => database.kind === "mysql",
  write: ({ database }) => [
    "[mysqld]",
    database.maxConnections === null
      ? "# no limit here: max_connections is 151 where nothing is said"
      : `max_connections = ${database.maxConnections}`,
    database.statementTimeoutMs === null
      ? "max_execution_time = 0"
      : `max_execution_time = ${database.statementTimeoutMs}  # of SELECT alone`,
    ...(database.idleInTransactionTimeoutMs === null
      ? []
      : ["# idle-in-transaction timeout: MySQL has none"]),
  ],
} as const satisfies SettingsFile;
