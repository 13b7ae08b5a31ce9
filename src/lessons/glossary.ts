/** A word of the subject, in one or two plain sentences. */
export interface Term {
  readonly term: string;
  readonly means: string;
  /** How others call it. */
  readonly alsoCalled?: string;
}

/** Every word that the chapters mark, and those that one meets on screen. */
export const glossary: readonly Term[] = [
  {
    term: "request",
    means: "What a user sends. It begins when it arrives, and is done when its answer is sent.",
    alsoCalled: "job, call",
  },
  {
    term: "process",
    means: "A running program. It has memory of its own, and a core only while it computes.",
    alsoCalled: "worker",
  },
  {
    term: "core",
    means: "The part of a machine that computes. It does one thing at a time.",
    alsoCalled: "CPU, processor",
  },
  {
    term: "thread",
    means: "A worker inside a process. Threads of one process share its memory.",
  },
  {
    term: "event loop",
    means: "One thread that serves many: it does what can be done now, and skips whoever waits.",
    alsoCalled: "reactor",
  },
  {
    term: "coroutine",
    means: "A light task that the runtime schedules by itself. While it waits it has no thread.",
    alsoCalled: "goroutine, fiber, virtual thread",
  },
  {
    term: "backlog",
    means: "The line outside the server: connected, and not yet accepted.",
    alsoCalled: "accept queue",
  },
  {
    term: "connection",
    means: "An open line to the database. The database remembers things for each.",
  },
  {
    term: "session",
    means:
      "What the database remembers of one connection: settings, temporary tables, an open transaction.",
  },
  {
    term: "pool",
    means: "It keeps connections open and lends them.",
    alsoCalled: "data source, engine",
  },
  {
    term: "lease",
    means:
      "A connection in a request's hands: from the moment it is handed over to the moment it is given back.",
    alsoCalled: "checkout, borrow, acquire",
  },
  {
    term: "held idle",
    means: "Leased, while no statement of its holder runs. Nobody else may use the connection.",
    alsoCalled: "idle in use",
  },
  {
    term: "transaction",
    means: "Statements that count all together or not at all. It lives on one connection.",
  },
  {
    term: "pinned",
    means: "Leased by an open transaction: nobody may take the connection away before it ends.",
  },
  {
    term: "limit",
    means: "The most connections that a pool has open at once.",
    alsoCalled: "max, SetMaxOpenConns, maximumPoolSize",
  },
  {
    term: "contention",
    means: "What working at the same time costs: each one more makes all others slower.",
  },
  {
    term: "churn",
    means: "To close connections and open others again and again.",
  },
  {
    term: "leak",
    means: "A connection that nobody gives back. It is lost to the pool.",
  },
];

export function findTerm(term: string): Term | undefined {
  return glossary.find((one) => one.term === term);
}
