/**
 * Why a task is not done yet. A task's waits follow one another without a gap from its arrival to
 * its end. The codes stand in published trace hashes: only ever append.
 */
export const Wait = {
  unit: 0,
  processor: 1,
  core: 2,
  connection: 3,
  compute: 4,
  query: 5,
  begin: 6,
  commit: 7,
  rollback: 8,
  check: 9,
  call: 10,
} as const;
export type Wait = (typeof Wait)[keyof typeof Wait];

/** Is a statement of the task on the wire or running? Then a connection it holds is at work. */
export function isStatement(wait: Wait): boolean {
  return wait >= Wait.query && wait <= Wait.check;
}

/** What a task has for itself. */
export const Hold = {
  /** A process, a thread, a loop or a coroutine. */
  unit: 0,
  /** A lease: from the hand-over until the task lets go. */
  connection: 1,
  /** A slot in which the task is opening a connection; the lease follows. */
  opening: 2,
  /** A core of the server's host. */
  core: 3,
  /** A core of the database's host, by the backend that works for the task. */
  databaseCore: 4,
} as const;
export type Hold = (typeof Hold)[keyof typeof Hold];

/** What happens at an instant. */
export const Mark = {
  arrived: 0,
  answered: 1,
  refused: 2,
  timedOut: 3,
  failed: 4,
  abandoned: 5,
  begun: 6,
  committed: 7,
  rolledBack: 8,
  opened: 9,
  closed: 10,
  /** The database refused a connection, whoever asked for it. */
  rejected: 11,
} as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/** How a request ended: a mark from `answered` to `abandoned`. */
export function isOutcome(mark: Mark): boolean {
  return mark >= Mark.answered && mark <= Mark.abandoned;
}

/** The reason of an outcome, in a mark's `detail`. Append only. */
export const Reason = {
  none: 0,
  databaseFull: 1,
  databaseReserved: 2,
  checkoutTimeout: 3,
  eventBudget: 4,
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];

/** Why a connection was closed, in a mark's `detail`. Append only. */
export const CloseReason = { idleCap: 0 } as const;
export type CloseReason = (typeof CloseReason)[keyof typeof CloseReason];
