import type { Runtime } from "../runtime.ts";

/** Nothing costs anything: for arithmetic on the back of an envelope, and for theory. */
export const ideal = {
  id: "ideal",
  label: "ideal (nothing costs extra)",
  sentence: "Only the program's own steps take time: the arithmetic stays exact.",
  quantum: 4_000,
  request: { start: 0, answer: 0 },
  statement: { send: 0, server: 0, receive: 0 },
  word: { send: 0, server: 0, receive: 0 },
  checksLiveness: false,
  begins: "at-once",
  cancelling: 0,
  opening: [{ kind: "limit" }, { kind: "reserved" }],
  hashing: 0,
  timedOut: null,
  closing: 0,
} as const satisfies Runtime;
