import { CloseReason, Hold, Mark, Reason, Wait } from "../trace/words.ts";

/** What somebody does or waits for, as a slice is called. */
export const waitWords: Readonly<Record<Wait, string>> = {
  [Wait.unit]: "waits outside",
  [Wait.processor]: "waits for its turn",
  [Wait.core]: "waits for a core",
  [Wait.connection]: "waits for a connection",
  [Wait.compute]: "compute",
  [Wait.query]: "query",
  [Wait.begin]: "begin",
  [Wait.commit]: "commit",
  [Wait.rollback]: "rollback",
  [Wait.check]: "liveness check",
  [Wait.call]: "call",
  [Wait.serverConnection]: "waits for a connection of the pooler",
  [Wait.branches]: "waits for its branches",
  [Wait.helper]: "waits for a helper thread",
  [Wait.spawn]: "is being started",
};

/** The names of codes in files, which are those of the columns' `words`. */
export const codeNames = {
  wait: Object.keys(Wait),
  hold: Object.keys(Hold),
  mark: Object.keys(Mark),
  reason: Object.keys(Reason),
  closeReason: Object.keys(CloseReason),
} as const;
