import { Job } from "./job.ts";

/** What the database keeps for a connection: a process or thread of its own, and the session. */
export class Backend {
  /** What computes for it. */
  readonly job = new Job(null);
  /** Is a transaction open, whoever opened it? */
  isInTransaction = false;
  /** Has a statement failed in it, so that all further ones do until it is rolled back? */
  isAborted = false;
  /** The database has ended it: the next statement finds out. */
  isLost = false;
}
