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
  /** Behind a pooler: for one of its connections to the database. */
  serverConnection: 11,
  /** For the branches that it has started. */
  branches: 12,
  /** For a helper thread of its process. */
  helper: 13,
  /** For its process or thread to be started. */
  spawn: 14,
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
  /** A connection of the pooler to the database, linked to the task's own. */
  serverConnection: 5,
  /** A slot in which the pooler opens a connection to the database. */
  serverOpening: 6,
  /** A helper thread of its process. */
  helper: 7,
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
  /** A branch has begun: the task is the branch, the detail the request it belongs to. */
  forked: 12,
  /** A request repeats another that failed: the detail is that one's number. */
  retried: 13,
  /** A connection is lost to the pool: its holder will never release it. */
  leaked: 14,
  /** A step relied on session state that was set on another connection. */
  sessionMismatch: 15,
  /** A commit or rollback reached a connection without a transaction of this request. */
  commitElsewhere: 16,
  /** A row is written, or rows are read: the detail is how many the reader sees. */
  wrote: 17,
  read: 18,
  /** An intervention; the detail is its number in the scenario. */
  intervened: 19,
  /** The pooler's connection to the database is open, or closed. */
  serverOpened: 20,
  serverClosed: 21,
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
  backlogFull: 5,
  poolerFull: 6,
  memory: 7,
  statementTimeout: 8,
  /** The request's deadline, while it waits for a connection or elsewhere. */
  requestTimeout: 9,
  /** The request's deadline, while a statement is under way: the server cancels it. */
  statementCancelled: 10,
  idleInTransaction: 11,
  commitElsewhere: 12,
  transactionAborted: 13,
  modeForbids: 14,
  connectionLost: 15,
  deadlock: 16,
  gaveUp: 17,
  poolerTimeout: 18,
  /** The database has been restarted and is not there yet. */
  databaseStarting: 19,
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];

/** How a request that ends for this reason has ended. */
export const outcomes: Readonly<Record<Reason, Mark>> = {
  [Reason.none]: Mark.answered,
  [Reason.databaseFull]: Mark.refused,
  [Reason.databaseReserved]: Mark.refused,
  [Reason.databaseStarting]: Mark.refused,
  [Reason.backlogFull]: Mark.refused,
  [Reason.poolerFull]: Mark.refused,
  [Reason.memory]: Mark.refused,
  [Reason.checkoutTimeout]: Mark.timedOut,
  [Reason.statementTimeout]: Mark.timedOut,
  [Reason.requestTimeout]: Mark.timedOut,
  [Reason.statementCancelled]: Mark.timedOut,
  [Reason.idleInTransaction]: Mark.timedOut,
  [Reason.poolerTimeout]: Mark.timedOut,
  [Reason.gaveUp]: Mark.abandoned,
  [Reason.eventBudget]: Mark.failed,
  [Reason.commitElsewhere]: Mark.failed,
  [Reason.transactionAborted]: Mark.failed,
  [Reason.modeForbids]: Mark.failed,
  [Reason.connectionLost]: Mark.failed,
  [Reason.deadlock]: Mark.failed,
};

/** Why a connection was closed, in a mark's `detail`. Append only. */
export const CloseReason = {
  idleCap: 0,
  idleTimeout: 1,
  lifetime: 2,
  broken: 3,
  /** It came back in the middle of a transaction, and the pool keeps no such connection. */
  inTransaction: 4,
  restart: 5,
  /** Its owner ends: a process, or a request that connects for itself. */
  ownerEnds: 6,
  /** The limit was lowered. */
  limitLowered: 7,
} as const;
export type CloseReason = (typeof CloseReason)[keyof typeof CloseReason];
