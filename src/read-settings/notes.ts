import { said } from "../real-settings/differences.ts";
import { defaultScenario } from "../scenario/default-scenario.ts";
import { describe, shorten } from "../scenario/problem.ts";
import type { Changes, SettingPath, SettingValue } from "../scenario/scenario.ts";
import { settingValue } from "../scenario/settings/at-path.ts";
import { findSetting } from "../scenario/settings/index.ts";
import { readSetting } from "../scenario/settings/read-setting.ts";
import { type Entry, plainName } from "./entry.ts";
import { readValue, type Value } from "./value.ts";

/** A setting of the text that has become one of the scenario. */
export interface Understood {
  readonly name: string;
  readonly written: string;
  readonly line: number;
  readonly path: SettingPath;
  /** "Pool size: 10". */
  readonly becomes: string;
  /** What else is to be said: a default that was taken, a number that was moved; null: nothing. */
  readonly note: string | null;
}

/** One that has not, and why. */
export interface LeftOut {
  readonly name: string;
  readonly written: string;
  readonly line: number;
  readonly why: string;
}

/** How a number is to be read. */
export interface NumberRule {
  /** How many milliseconds one is where no unit is written; left out: it is a count. */
  readonly unitMs?: number;
  /** Which numbers mean never, or no limit. */
  readonly isNone?: (number: number) => boolean;
  /** Does the word for nothing mean never, or no limit? Otherwise it means the default. */
  readonly hasNoneWord?: boolean;
  /** What the software itself refuses; `otherwise` is what it takes in its place. */
  readonly least?: { readonly value: number; readonly who: string; readonly otherwise?: number };
  /** What is to be said of it, in any case. */
  readonly note?: string;
}

/** Where something is plays no part, and a password is never shown. */
const PRIVATE =
  /pass(word)?|secret|token|credentials?|(^|[._-])(user(name)?|url|uri|dsn|host(addr)?|port|socket|database|db|dbname|name)$|(connection|conn)_?string|url$/i;

/** An address, perhaps with somebody's name and password in it. */
const ADDRESS = /:\/\/[^\s/]*@|\b(password|host|dbname)=/i;

/** What becomes of a text's settings, gathered while a kind goes through them. */
export class Notes {
  readonly understood: Understood[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #entries: readonly Entry[];
  readonly #names: ReadonlyMap<string, string>;
  readonly #seen = new Set<Entry>();
  readonly #changes = new Map<SettingPath, SettingValue>();

  constructor(entries: readonly Entry[], names: ReadonlyMap<string, string> = new Map()) {
    this.#entries = entries;
    this.#names = names;
  }

  get changes(): Changes {
    return Object.fromEntries(this.#changes);
  }

  /** The setting of one of these names; the last one where there are several: the others are left out. */
  take(...names: readonly string[]): Entry | undefined {
    const plain = new Set(names.map(plainName));
    const found = this.#entries.filter(({ name }) => plain.has(plainName(name)));
    const last = found.at(-1);
    for (const entry of found) {
      this.#seen.add(entry);
      if (entry !== last)
        this.leave(entry, `Line ${last?.line} says it, too; the last one counts.`);
    }
    return last;
  }

  valueOf(entry: Entry): Value {
    return readValue(entry.text, this.#names).value;
  }

  /** What is to be said where a value is a variable's default; null where it is none. */
  defaultTaken(entry: Entry): string | null {
    const { variable } = readValue(entry.text, this.#names);
    return variable === null ? null : takenFrom(variable);
  }

  /** Takes a number over; undefined where there is none that could be. */
  number(
    entry: Entry | undefined,
    path: SettingPath,
    rule: NumberRule = {},
  ): number | null | undefined {
    if (!entry) return undefined;
    const { value, variable, isOpen } = readValue(entry.text, this.#names);
    if (isOpen) return this.#open(entry, variable ?? "");
    const number = numberOf(value, rule);
    if (typeof number === "string") return this.leave(entry, number);
    const refused = rule.least && number !== null && number < rule.least.value;
    if (refused) {
      const { who, value: least, otherwise } = rule.least;
      const is = rule.unitMs === undefined ? `${number}` : `${number} ms`;
      const why = `It is ${is}; ${who} takes ${least} and more`;
      if (otherwise === undefined) return this.leave(entry, `${why}.`);
      return this.set(entry, path, otherwise, `${why}, and its default instead.`);
    }
    const taken = variable === null ? null : takenFrom(variable);
    return this.set(entry, path, number, joined(rule.note ?? null, taken));
  }

  /** Takes over a value that is known; undefined where the setting does not allow it. */
  set<Wanted extends SettingValue>(
    entry: Entry,
    path: SettingPath,
    wanted: Wanted,
    note: string | null = null,
  ): Wanted | undefined {
    const setting = findSetting(path);
    if (!setting) return undefined;
    const before = settingValue(defaultScenario, path);
    const { value, problem } = readSetting({ ...setting, path: entry.name }, wanted, before);
    // Numbers are moved into their bounds; what cannot be is not taken over.
    if (problem !== null && typeof wanted !== "number") return this.leave(entry, problem);
    this.#changes.set(path, value);
    this.understood.push({
      name: entry.name,
      written: shown(entry),
      line: entry.line,
      path,
      becomes: `${setting.label}: ${said(path, value)}`,
      note: joined(problem, note),
    });
    return wanted;
  }

  /** What stands twice in a line is said once. */
  leave(entry: Entry, why: string): undefined {
    const { name, line } = entry;
    const written = shown(entry);
    const isSaid = this.leftOut.some(
      (one) => one.line === line && one.name === name && one.written === written,
    );
    if (!isSaid) this.leftOut.push({ name, written, line, why });
  }

  /** What nobody has asked for; `why` says it of those that are known to have no part here. */
  leaveRest(why: (name: string) => string | null = () => null): void {
    for (const entry of this.#entries) {
      if (this.#seen.has(entry)) continue;
      this.#seen.add(entry);
      const reason = isPrivate(entry)
        ? "Addresses, names and passwords play no part here."
        : "Poolscope has no setting for it.";
      this.leave(entry, why(entry.name) ?? reason);
    }
  }

  #open(entry: Entry, variable: string): undefined {
    return this.leave(entry, `It comes from ${shorten(variable)}, which is not known here.`);
  }
}

/** null for never or no limit; a sentence where it is no number. */
function numberOf(value: Value, rule: NumberRule): number | null | string {
  switch (value.kind) {
    case "infinite":
      return null;
    case "none":
      return rule.hasNoneWord ? null : "It says nothing, so the default holds.";
    case "flag":
    case "word":
      return `It is ${describe(value.kind === "flag" ? value.flag : value.word)}, which is no number.`;
    case "number": {
      if (rule.isNone?.(value.number)) return null;
      if (rule.unitMs === undefined) {
        return value.isMs ? "It is a time, where a count is expected." : value.number;
      }
      // To the microsecond, which is what the clock has.
      const ms = value.isMs ? value.number : value.number * rule.unitMs;
      return Math.round(ms * 1_000) / 1_000;
    }
  }
}

function takenFrom(variable: string): string {
  return `${shorten(variable)} is not known here: its default is taken.`;
}

function joined(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return `${first} ${second}`;
}

function isPrivate({ name, text }: Pick<Entry, "name" | "text">): boolean {
  return PRIVATE.test(name) || ADDRESS.test(text);
}

function shown({ name, text }: Entry): string {
  return isPrivate({ name, text }) ? "…" : shorten(text.replace(/\s+/g, " "));
}
