/** What a session keeps for itself until it ends: nobody else sees it. */
export type Kept = "setting" | "table" | "statement" | "lock" | "channel";

/** What a statement means to the database, as far as anything of it lasts. */
export type Meaning =
  | { readonly kind: "begin" | "commit" | "rollback" | "discard" | "nothing" }
  /** A row of the table is written, or all of its rows are read. */
  | { readonly kind: "write" | "read"; readonly name: string }
  /** The session keeps something, relies on it, or forgets it; `*` is all of its sort. */
  | { readonly kind: "keep" | "use" | "forget"; readonly what: Kept; readonly name: string };

const NOTHING: Meaning = { kind: "nothing" };

/** The words between `insert` and the name of the table, and their like. */
const NAME = String.raw`(?:if (?:not )?exists |only )?([^\s(;,]+)`;

/** The first that fits decides. Texts are small letters, with one space between words. */
const rules: readonly (readonly [pattern: RegExp, means: (name: string) => Meaning])[] = [
  // Of a transaction's parts and of two-phase commit nothing is known.
  [/^(?:rollback|abort) (?:work |transaction )?to |^(?:commit|rollback) prepared /, nothing],
  [
    /^prepare transaction |^set (?:local|transaction|constraints|session characteristics) /,
    nothing,
  ],
  [/^(?:begin|start transaction)\b/, () => ({ kind: "begin" })],
  [/^(?:commit|end)\b/, () => ({ kind: "commit" })],
  [/^(?:rollback|abort)\b/, () => ({ kind: "rollback" })],
  [/^discard all\b/, () => ({ kind: "discard" })],
  [/^set (?:session )?(time zone)\b/, keeping("keep", "setting")],
  [/^set (?:session )?([^\s=]+)/, keeping("keep", "setting")],
  [/^show (time zone)\b/, keeping("use", "setting")],
  [/^show (\S+)/, keeping("use", "setting")],
  [/^reset (time zone)\b/, keeping("forget", "setting")],
  [/^reset (\S+)/, keeping("forget", "setting")],
  [new RegExp(`^create (?:local |global )?temp(?:orary)? table ${NAME}`), keeping("keep", "table")],
  [new RegExp(`^drop table ${NAME}`), keeping("forget", "table")],
  [/^prepare ([^\s(]+)/, keeping("keep", "statement")],
  [/^execute ([^\s(]+)/, keeping("use", "statement")],
  [/^deallocate (?:prepare )?(\S+)/, keeping("forget", "statement")],
  [/^(?:select )?pg_advisory_unlock_all\b/, () => ({ kind: "forget", what: "lock", name: "*" })],
  [/^(?:select )?pg_advisory_unlock(?:_shared)?\s?\(\s?([^)]*?)\s?\)/, keeping("forget", "lock")],
  [
    /^(?:select )?pg_(?:try_)?advisory_lock(?:_shared)?\s?\(\s?([^)]*?)\s?\)/,
    keeping("keep", "lock"),
  ],
  [/^unlock (\S+)/, keeping("forget", "lock")],
  [/^lock table /, nothing],
  [/^lock (\S+)/, keeping("keep", "lock")],
  [/^listen (\S+)/, keeping("keep", "channel")],
  [/^unlisten (\S+)/, keeping("forget", "channel")],
  [new RegExp(`^(?:insert into|update|delete from) ${NAME}`), (name) => ({ kind: "write", name })],
  [new RegExp(`^select .*?\\bfrom ${NAME}`), (name) => ({ kind: "read", name })],
];

/**
 * What stays when the statement is over, as PostgreSQL has it; never a failure, whatever the text
 * (postgresql.org, "SQL Commands").
 */
export function meaningOf(sql: string): Meaning {
  const text = sql
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s;]+$/, "")
    .trimStart();
  for (const [pattern, means] of rules) {
    const found = pattern.exec(text);
    if (found) return means(found[1] ?? "");
  }
  return NOTHING;
}

function nothing(): Meaning {
  return NOTHING;
}

function keeping(kind: "keep" | "use" | "forget", what: Kept): (name: string) => Meaning {
  return (name) => ({ kind, what, name: name === "all" ? "*" : name });
}
