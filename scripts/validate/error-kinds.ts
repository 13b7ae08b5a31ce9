/** The recordings tell kinds of errors apart, not their wording. */
interface ErrorKind {
  readonly kind: string;
  /** By the names of `Reason`. */
  readonly reasons: readonly string[];
  readonly messages: RegExp;
}

const kinds: readonly ErrorKind[] = [
  {
    kind: "refused by the database",
    reasons: ["databaseFull", "databaseReserved"],
    messages: /too many clients|slots are reserved/,
  },
  {
    kind: "checkout timeout",
    reasons: ["checkoutTimeout"],
    messages:
      /could not obtain a connection|connection timed out|request timed out after|timeout exceeded when trying to connect/,
  },
  {
    kind: "deadline, without a statement under way",
    reasons: ["requestTimeout"],
    messages: /context deadline exceeded/,
  },
  {
    kind: "statement cancelled",
    reasons: ["statementCancelled"],
    messages: /due to user request/,
  },
  {
    kind: "statement timeout",
    reasons: ["statementTimeout"],
    messages: /due to statement timeout/,
  },
  {
    kind: "connection lost",
    reasons: ["connectionLost", "idleInTransaction"],
    messages:
      /connection error and is not queryable|idle-in-transaction timeout|terminating connection|terminated unexpectedly|server closed the connection|bad connection|broken pipe|connection reset|has been closed|I\/O error/i,
  },
  {
    kind: "transaction aborted",
    reasons: ["transactionAborted"],
    messages: /current transaction is aborted/,
  },
  {
    kind: "refused by the pooler",
    reasons: ["poolerFull"],
    messages: /no more connections allowed/,
  },
  {
    kind: "timeout at the pooler",
    reasons: ["poolerTimeout"],
    messages: /query_wait_timeout/,
  },
  {
    kind: "forbidden by the pooler's mode",
    reasons: ["modeForbids"],
    messages: /not allowed in statement pooling mode/,
  },
  { kind: "deadlock", reasons: ["deadlock"], messages: /deadlock detected/ },
];

export function kindOfReason(reason: string): string {
  return kinds.find(({ reasons }) => reasons.includes(reason))?.kind ?? reason;
}

export function kindOfMessage(message: string): string {
  return kinds.find(({ messages }) => messages.test(message))?.kind ?? message;
}
