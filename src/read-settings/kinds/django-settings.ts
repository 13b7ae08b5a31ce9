import { plainName } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { keyedEntries } from "../syntax/calls.ts";
import { closing, withoutComments } from "../syntax/scan.ts";

/** django/django docs/ref/databases.txt: `CONN_MAX_AGE` in seconds; a pool of psycopg from 5.1. */
export const djangoSettings = {
  id: "django-settings",
  label: "settings.py",
  example: 'DATABASES = {\n    "default": {"CONN_MAX_AGE": 60},\n}',
  marks: [/\bDATABASES\b/, /\bCONN_MAX_AGE\b/, /django\.db\.backends/, /\bCONN_HEALTH_CHECKS\b/],
  defaults: presetDefaults("django"),
  read(text) {
    const code = withoutComments(text, "hash");
    const open = code.indexOf("{");
    const inside = open < 0 ? code : code.slice(open + 1, closing(code, open));
    const entries = keyedEntries(code, { text: inside, at: open + 1 }).map((entry) => ({
      ...entry,
      name: entry.name.replace(/^default\./, ""),
    }));
    const notes = new Notes(entries);
    const engine = notes.take("ENGINE");
    if (engine) {
      const isMysql = /mysql/.test(engine.text);
      if (isMysql || /postg/.test(engine.text)) {
        notes.set(engine, "database.kind", isMysql ? "mysql" : "postgresql");
      } else notes.leave(engine, "Poolscope knows PostgreSQL and MySQL.");
    }
    const pool = entries.find(
      (entry) =>
        plainName(entry.name).startsWith("options.pool") && notes.valueOf(entry).kind !== "none",
    );
    const isPlain = pool && notes.valueOf(pool);
    const hasPool = pool !== undefined && !(isPlain?.kind === "flag" && !isPlain.flag);
    readAge(notes, hasPool);
    if (hasPool) {
      const note = "A request gives its connection back to the pool when it is over.";
      notes.set(pool, "pool.lease", "request", note);
    }
    const flag = notes.take("OPTIONS.pool");
    if (flag && hasPool)
      notes.set(flag, "pool.max", 4, "With true it has psycopg_pool's defaults.");
    notes.number(notes.take("OPTIONS.pool.max_size"), "pool.max");
    notes.number(notes.take("OPTIONS.pool.min_size"), "pool.minIdle");
    const wait = notes.take("OPTIONS.pool.timeout");
    notes.number(wait, "pool.checkoutTimeoutMs", { unitMs: 1_000 });
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;

/** 0 closes with the request; None keeps for ever, a number for so long. */
function readAge(notes: Notes, hasPool: boolean): void {
  const age = notes.take("CONN_MAX_AGE");
  if (!age) return;
  if (hasPool) {
    notes.leave(age, "With a pool a connection has no age of its own.");
    return;
  }
  const value = notes.valueOf(age);
  const isZero = value.kind === "number" && value.number <= 0;
  if (!isZero && value.kind !== "none" && value.kind !== "number") {
    notes.leave(age, "It is a number of seconds, or None.");
    return;
  }
  notes.set(age, "pool.lease", isZero ? "none" : "unit");
  if (isZero) return;
  notes.number(age, "pool.lifetimeMs", { unitMs: 1_000, hasNoneWord: true });
}
