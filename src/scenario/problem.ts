/** Something in a file or a link that could not be taken as it stands, for who wrote it. */
export interface Problem {
  /** Which field: a setting's path, or a key of the link or the file. Never empty. */
  readonly path: string;
  /** A sentence that names the field, what was found, what is allowed and what is used instead. */
  readonly message: string;
}

/** What nobody here knows the meaning of: kept for who does, never used. */
export interface Unknown {
  readonly path: string;
  readonly value: unknown;
}

/** What a field becomes, and the sentence about what was wrong, if something was. */
export interface Reading<Value> {
  readonly value: Value;
  readonly problem: string | null;
}

/** Gathers what is wrong while one field after another is read. */
export class Report {
  readonly problems: Problem[] = [];

  /** Notes what is wrong with a field, and hands on what it becomes. */
  take<Value>(path: string, { value, problem }: Reading<Value>): Value {
    if (problem !== null) this.add(path, problem);
    return value;
  }

  add(path: string, message: string): void {
    this.problems.push({ path, message });
  }
}

const LONGEST_SHOWN = 40;

/** A value from outside in a few words; looks no deeper than its surface. */
export function describe(found: unknown): string {
  if (typeof found === "string") return `"${shorten(found)}"`;
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (found === null) return "none";
  if (found === undefined) return "nothing";
  if (typeof found === "object") return "a group of values";
  return typeof found === "number" || typeof found === "boolean" ? `${found}` : typeof found;
}

/** The first characters of a text, cut between whole characters. */
export function shorten(text: string, most = LONGEST_SHOWN): string {
  if (text.length <= most) return text;
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return `${text.slice(0, isSplit ? most - 1 : most)}…`;
}
