import type { Scenario } from "../../scenario/scenario.ts";
import type { SettingsFile } from "../settings-file.ts";

/** postgresql.org, "Connection Settings" and "Statement Behavior": milliseconds, 0 for never. */
export const postgresqlConf = {
  id: "postgresql-conf",
  label: "postgresql.conf",
  isFor: ({ database }) => database.kind === "postgresql",
  write: ({ database }) => [
    ...slotsOf(database),
    `statement_timeout = ${database.statementTimeoutMs ?? "0  # never"}`,
    `idle_in_transaction_session_timeout = ${database.idleInTransactionTimeoutMs ?? "0  # never"}`,
  ],
} as const satisfies SettingsFile;

function slotsOf({ maxConnections, reserved }: Scenario["database"]): readonly string[] {
  if (maxConnections === null)
    return ["# no limit here: max_connections is 100 where nothing is said"];
  return [`max_connections = ${maxConnections}`, `superuser_reserved_connections = ${reserved}`];
}
