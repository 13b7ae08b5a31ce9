import type { Backend } from "../backend.ts";

/**
 * What becomes of the link between a client and a connection to the database when a statement has
 * ended: it stays, it is undone, or the statement should never have been sent.
 */
export type AfterStatement = "keep" | "return" | "forbid";

/** When a pooler takes a connection to the database back from a client. */
export interface PoolerMode {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  /** Is the session wiped when a client has left it (`server_reset_query`)? */
  readonly wipesSession: boolean;
  afterStatement(backend: Backend): AfterStatement;
}
