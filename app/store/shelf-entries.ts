import { isObject } from "../../src/scenario/read.ts";

/** A scenario that this browser keeps: one that was named, or the last work of a visit. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  /** In milliseconds since 1970. */
  readonly savedAt: number;
  /** A link from `#` on, or a study as a file has it. */
  readonly text: string;
  /** Was it kept on purpose? Else it gives way to later work. */
  readonly isNamed: boolean;
}

const VERSION = 1;
const MOST_NAMED = 200;
/** Visits whose last work is remembered. */
const MOST_RECENT = 5;
const LONGEST_NAME = 120;
const LONGEST_TEXT = 2_000_000;

/** What the browser, or a file, has of the list: what cannot be read of it is left out. */
export function readShelf(text: string | null): Kept[] {
  const json = parse(text ?? "");
  const listed: unknown = isObject(json) ? json.scenarios : undefined;
  return Array.isArray(listed) ? withinBounds(listed.flatMap(readKept)) : [];
}

/** The same list as a text, for the browser and for a file. */
export function writeShelf(entries: readonly Kept[]): string {
  return JSON.stringify({ poolscope: "scenarios", version: VERSION, scenarios: entries }, null, 2);
}

/** Puts one in front, in place of the one of the same id. */
export function withKept(entries: readonly Kept[], kept: Kept): Kept[] {
  return withinBounds([kept, ...entries.filter(({ id }) => id !== kept.id)]);
}

/** Adds a list that was saved; what is there already stays. */
export function withAll(entries: readonly Kept[], more: readonly Kept[]): Kept[] {
  const known = new Set(entries.map(({ id }) => id));
  return withinBounds([...entries, ...more.filter(({ id }) => !known.has(id))]);
}

function withinBounds(entries: readonly Kept[]): Kept[] {
  const named = entries.filter(({ isNamed }) => isNamed).slice(0, MOST_NAMED);
  const recent = entries.filter(({ isNamed }) => !isNamed).slice(0, MOST_RECENT);
  return [...named, ...recent];
}

function readKept(found: unknown): Kept[] {
  if (!isObject(found)) return [];
  const { id, name, savedAt, text, isNamed } = found;
  if (typeof id !== "string" || typeof name !== "string" || typeof text !== "string") return [];
  if (text === "" || text.length > LONGEST_TEXT) return [];
  return [
    {
      id: id.slice(0, 60),
      name: name.slice(0, LONGEST_NAME),
      savedAt: typeof savedAt === "number" && Number.isFinite(savedAt) ? savedAt : 0,
      text,
      isNamed: isNamed === true,
    },
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
