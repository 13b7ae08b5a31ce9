import { Mark, Reason } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { World } from "./world.ts";

/** The database has gone, and the session with it: nothing is computed to end it. */
export function dropSession({ ledger, database }: World, connection: Connection): void {
  const { backend } = connection;
  if (backend.isLost) return;
  if (backend.isInTransaction) {
    ledger.markConnection(null, Mark.rolledBack, connection, Reason.connectionLost);
  }
  backend.lose(Reason.connectionLost);
  database.freeSlot();
}
