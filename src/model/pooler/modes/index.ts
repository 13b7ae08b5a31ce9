import { session } from "./session.ts";
import { statement } from "./statement.ts";
import { transaction } from "./transaction.ts";

/** Every mode of a pooler there is, in the order shown. */
export const poolerModes = [session, transaction, statement] as const;
export type PoolerModeId = (typeof poolerModes)[number]["id"];
