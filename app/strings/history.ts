import { Wait } from "../../src/trace/words.ts";

export const history = {
  title: "Its history",
} as const;

/** What a request does, as one word of its history. */
export const waitWords: Readonly<Record<Wait, string>> = {
  [Wait.unit]: "waits outside",
  [Wait.processor]: "waits for its turn",
  [Wait.core]: "waits for a core",
  [Wait.connection]: "waits for a connection",
  [Wait.compute]: "computes",
  [Wait.query]: "queries",
  [Wait.begin]: "begins",
  [Wait.commit]: "commits",
  [Wait.rollback]: "rolls back",
  [Wait.check]: "checks the connection",
  [Wait.call]: "calls the service",
  [Wait.serverConnection]: "waits for the pooler",
  [Wait.branches]: "waits for its branches",
  [Wait.helper]: "waits for a helper",
  [Wait.spawn]: "is started",
};
