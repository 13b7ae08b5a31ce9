import type { Entry } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { msOrNever, readSpared } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { keyedEntries } from "../syntax/calls.ts";
import { closing, withoutComments } from "../syntax/scan.ts";

/** knex/knex lib/client.js `getPoolSettings`: the shorter one of both timeouts counts, a minute at most. */
const LONGEST_MS = 60_000;

/** knex/knex lib/client.js (3), over Vincit/tarn.js lib/Pool.js: two to ten connections. */
export const knex = {
  id: "knex",
  label: "knex({ … })",
  example: 'const db = knex({\n  client: "pg",\n  pool: { min: 2, max: 10 },\n});',
  marks: [
    /\bknex\s*\(|["']knex["']/,
    /^(?![\s\S]*sequelize)[\s\S]*\bpool\s*:\s*\{[^}]*\b(min|max)\s*:/i,
    /\b(acquireConnectionTimeout|acquireTimeoutMillis|reapIntervalMillis)\b/,
    /\bclient\s*:\s*["'](pg|postgres\w*|mysql2?)["']/,
  ],
  defaults: presetDefaults("node-pg").map(({ changes }) => ({
    id: "knex",
    label: "knex 3",
    changes: {
      ...changes,
      "pool.max": 10,
      "pool.checkoutTimeoutMs": LONGEST_MS,
      "pool.idleTimeoutMs": 30_000,
      "pool.sweepMs": 1_000,
    },
  })),
  read(text) {
    const code = withoutComments(text, "slash");
    const notes = new Notes(entriesOf(code));
    const client = notes.take("client");
    const known = client && /^(pg|postgres|mysql)/.exec(client.text)?.[1];
    if (known) notes.set(client, "database.kind", known === "mysql" ? "mysql" : "postgresql");
    else if (client) notes.leave(client, "Poolscope knows PostgreSQL and MySQL.");
    notes.number(notes.take("pool.max"), "pool.max");
    readSpared(notes, notes.take("pool.min"), "knex");
    readTimeout(notes);
    notes.number(notes.take("pool.idleTimeoutMillis"), "pool.idleTimeoutMs", msOrNever);
    notes.number(notes.take("pool.reapIntervalMillis"), "pool.sweepMs", msOrNever);
    notes.leaveRest((name) =>
      name.startsWith("pool.create") ? "Opening a connection takes no longer here." : null,
    );
    return notes;
  },
} as const satisfies SettingsKind;

/** Of the two, each said or not, the shorter one. */
function readTimeout(notes: Notes): void {
  const both = [notes.take("acquireConnectionTimeout"), notes.take("pool.acquireTimeoutMillis")];
  const said = both.filter((entry) => entry !== undefined);
  const msOf = (entry: Entry) => {
    const value = notes.valueOf(entry);
    return value.kind === "number" ? value.number : Number.POSITIVE_INFINITY;
  };
  const [shortest, ...others] = said.toSorted((a, b) => msOf(a) - msOf(b));
  for (const other of others) notes.leave(other, "The shorter one of both timeouts counts.");
  if (shortest === undefined) return;
  // Where knex's own is not said it is a minute.
  const isOwn = plain(shortest.name) === "acquireconnectiontimeout" || both[0] !== undefined;
  if (isOwn || msOf(shortest) <= LONGEST_MS)
    notes.number(shortest, "pool.checkoutTimeoutMs", msOrNever);
  else {
    const note = "knex waits a minute at most, unless acquireConnectionTimeout says otherwise.";
    notes.set(shortest, "pool.checkoutTimeoutMs", LONGEST_MS, note);
  }
}

function plain(name: string): string {
  return name.toLowerCase();
}

/** What is in the braces; of a pool's braces alone, what is in those. */
function entriesOf(code: string): readonly Entry[] {
  const open = code.indexOf("{");
  const pool = /\bpool\s*:\s*\{/.exec(code);
  // `pool: { … }` without anything around it.
  if (open < 0 || (pool && pool.index < open)) return keyedEntries(code, { text: code, at: 0 });
  const inside = { text: code.slice(open + 1, closing(code, open)), at: open + 1 };
  const entries = keyedEntries(code, inside);
  // Of several environments, the last one that has a pool.
  const nested = entries.filter(({ name }) =>
    /\.(pool\.|client$|acquireConnectionTimeout$)/.test(name),
  );
  if (nested.length === 0) return entries;
  const environment = nested
    .at(-1)!
    .name.replace(/\.(pool\..*|client|acquireConnectionTimeout)$/, "");
  return entries
    .filter(({ name }) => name.startsWith(`${environment}.`))
    .map((entry) => ({ ...entry, name: entry.name.slice(environment.length + 1) }));
}
