import { type Micros, NEVER, START } from "../kernel/time.ts";
import { Backend } from "./backend.ts";
import type { ServerConnection } from "./pooler/server-connection.ts";
import type { Process } from "./process.ts";

/** An open line to the database, or one that is being opened. */
export class Connection {
  /** Whose pool it belongs to, and its slot there. */
  readonly process: Process;
  readonly slot: number;
  /** It is the pool's n-th. */
  ordinal = 0;
  /** What serves it where nothing stands between it and the database. */
  readonly own = new Backend();
  /** What serves it: behind a pooler, that of the server connection to which it is linked. */
  backend = this.own;
  /** Behind a pooler: the connection to the database that it is linked to. */
  server: ServerConnection | null = null;
  /** Never, as long as it is being opened. */
  openedAt: Micros = NEVER;
  /** Since when somebody has been opening it, or has leased it. */
  since: Micros = START;
  /** Since when it has been nobody's; known only where the pool looks at it. */
  idleSince: Micros = START;
  /** The one that its holder had before it, and still has. */
  beneath: Connection | null = null;
  /** The number of the task that left it with its unit, in a transaction; −1: none. */
  keptFor = -1;

  constructor(process: Process, slot: number) {
    this.process = process;
    this.slot = slot;
  }
}
