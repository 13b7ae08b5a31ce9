import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { msOrNever, readSpared, secondsOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { findCalls, keyedEntries } from "../syntax/calls.ts";
import { closing, withoutComments } from "../syntax/scan.ts";

/** brianc/node-postgres packages/pg-pool/index.js, 3.14: options of `new Pool`. */
export const newPool = {
  id: "new-pool",
  label: "new Pool({ … })",
  example: "const pool = new Pool({\n  max: 20,\n  idleTimeoutMillis: 30000,\n});",
  marks: [
    /\bnew\s+(pg\.)?Pool\s*\(/,
    /idleTimeoutMillis|connectionTimeoutMillis|maxLifetimeSeconds|allowExitOnIdle/,
    /require\(["']pg["']\)|from\s+["']pg["']/,
  ],
  defaults: presetDefaults("node-pg", "node-pg-client"),
  read(text) {
    const code = withoutComments(text, "slash");
    const notes = new Notes(optionsOf(code));
    notes.number(notes.take("max"), "pool.max");
    // pg-pool index.js, `_isAboveMin`.
    readSpared(notes, notes.take("min"), "pg");
    notes.number(notes.take("idleTimeoutMillis"), "pool.idleTimeoutMs", msOrNever);
    notes.number(notes.take("connectionTimeoutMillis"), "pool.checkoutTimeoutMs", msOrNever);
    notes.number(notes.take("maxLifetimeSeconds"), "pool.lifetimeMs", secondsOrNever);
    const query = notes.take("query_timeout");
    const note = "pg gives up then, and the database goes on; here the database cancels it.";
    notes.number(query, "database.statementTimeoutMs", { ...msOrNever, note });
    const statement = notes.take("statement_timeout");
    notes.number(statement, "database.statementTimeoutMs", msOrNever);
    const idle = notes.take("idle_in_transaction_session_timeout");
    notes.number(idle, "database.idleInTransactionTimeoutMs", msOrNever);
    notes.leaveRest((name) =>
      name === "maxUses" ? "Connections wear out by age here, not by use." : null,
    );
    return notes;
  },
} as const satisfies SettingsKind;

/** What is in the braces of the call; of an object alone, what is in that. */
function optionsOf(code: string) {
  const [call] = findCalls(code, /new\s{1,9}(?:pg\.)?Pool/);
  const from = call?.at ?? 0;
  const open = code.indexOf("{", from);
  if (open < 0) return keyedEntries(code, { text: code, at: 0 });
  return keyedEntries(code, { text: code.slice(open + 1, closing(code, open)), at: open + 1 });
}
