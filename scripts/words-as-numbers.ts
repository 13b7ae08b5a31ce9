import type { Plugin } from "vite";
import { Turn } from "../src/kernel/agenda.ts";
import { Purpose } from "../src/kernel/random.ts";
import { Event } from "../src/model/event.ts";
import { Op } from "../src/model/instruction.ts";
import { ConnectionState } from "../src/trace/connection-states.ts";
import { UnitState } from "../src/trace/unit-states.ts";
import { CloseReason, Hold, Mark, Reason, Wait } from "../src/trace/words.ts";

/** Tables of words that are numbers while a run goes on. */
const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CloseReason,
  ConnectionState,
  Event,
  Hold,
  Mark,
  Op,
  Purpose,
  Reason,
  Turn,
  UnitState,
  Wait,
};

const word = new RegExp(`(?<![.\\w$])(${Object.keys(tables).join("|")})\\.(\\w+)`, "g");

/**
 * `Wait.query` becomes 5 in what is built. To V8 a property of a constant object is as fast, but
 * several times as long; and how long a function is decides whether it is compiled into its caller
 * (docs/adr/0004). TypeScript's own enums would be put in so by themselves, but are no JavaScript.
 */
export const wordsAsNumbers: Plugin = {
  name: "poolscope:words-as-numbers",
  apply: "build",
  transform: (code, id) => (isOurs(id) ? { code: wordsToNumbers(code), map: null } : undefined),
};

export function wordsToNumbers(code: string): string {
  return code.replace(word, (text: string, table: string, name: string) =>
    String(tables[table]?.[name] ?? text),
  );
}

function isOurs(id: string): boolean {
  return !id.includes("/node_modules/") && /\.tsx?$/.test(id);
}
