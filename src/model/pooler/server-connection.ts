import { Connection } from "../connection.ts";

/** Who has a server connection whose client lies idle in its pool, or is gone and being wiped out. */
export const NO_TASK = -1;

/** A connection of the pooler to the database. */
export class ServerConnection extends Connection {
  /** The client's connection that it is linked to. */
  client: Connection | null = null;
  /** The number of the task for which it is taken; null while it is idle. */
  holder: number | null = null;
}
