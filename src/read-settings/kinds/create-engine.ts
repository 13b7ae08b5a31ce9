import { type Entry, lineAt } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { findCalls, keyedEntries } from "../syntax/calls.ts";
import { closing, withoutComments } from "../syntax/scan.ts";

const KEPT = 5;
const MORE = 10;

/** sqlalchemy/sqlalchemy lib/sqlalchemy/pool/impl.py (2.0): `QueuePool` keeps some and opens more. */
export const createEngine = {
  id: "create-engine",
  label: "create_engine(…)",
  example: "engine = create_engine(\n    url,\n    pool_size=5,\n    max_overflow=10,\n)",
  marks: [
    /\bcreate_(async_)?engine\s*\(/,
    /\b(pool_size|max_overflow|pool_recycle|pool_timeout|pool_pre_ping)\b/,
    /\bsqlalchemy\b|SQLALCHEMY_ENGINE_OPTIONS/i,
  ],
  defaults: presetDefaults("sqlalchemy"),
  read(text) {
    const code = withoutComments(text, "hash");
    const notes = new Notes(optionsOf(code));
    const poolClass = notes.take("poolclass");
    if (poolClass && /NullPool/.test(poolClass.text)) {
      const note = "NullPool opens a connection at each checkout, and closes it on release.";
      notes.set(poolClass, "pool.maxIdle", 0, note);
    } else if (poolClass && !/QueuePool/.test(poolClass.text)) {
      notes.leave(poolClass, "Poolscope knows QueuePool and NullPool.");
    }
    readSizes(notes);
    const wait = notes.take("pool_timeout");
    notes.number(wait, "pool.checkoutTimeoutMs", { unitMs: 1_000, hasNoneWord: true });
    // pool/base.py: `_recycle > -1`, so that 0 is no lifetime at all.
    notes.number(notes.take("pool_recycle"), "pool.lifetimeMs", {
      unitMs: 1_000,
      isNone: (seconds) => seconds < 0,
    });
    const lifo = notes.take("pool_use_lifo");
    const isLifo = lifo && notes.valueOf(lifo);
    if (lifo && isLifo?.kind === "flag") {
      notes.set(lifo, "pool.reuse", isLifo.flag ? "newest" : "oldest");
    }
    const reset = notes.take("pool_reset_on_return");
    if (reset) {
      const isRollback = /rollback|true/i.test(reset.text);
      const isNothing = /none|false/i.test(reset.text);
      if (isRollback || isNothing) {
        notes.set(reset, "pool.onReturn", isRollback ? "rollback" : "nothing");
      } else notes.leave(reset, "Poolscope's pool rolls back, or does nothing.");
    }
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;

/** A size of 0 has no limit and keeps all; an overflow of −1 has no limit, too. */
function readSizes(notes: Notes): void {
  const size = notes.take("pool_size");
  const overflow = notes.take("max_overflow");
  const kept = countOf(notes, size) ?? KEPT;
  const more = countOf(notes, overflow) ?? MORE;
  const isCounted = [size, overflow].every((entry) => !entry || countOf(notes, entry) !== null);
  if (!isCounted || (size && kept === 0)) {
    // What cannot be read says so.
    notes.number(size, "pool.max", { isNone: (number) => number === 0 });
    if (overflow && isCounted) notes.leave(overflow, "Without a limit nothing goes over it.");
    else notes.number(overflow, "pool.max");
    return;
  }
  const said = size ?? overflow;
  if (!said) return;
  if (size) notes.set(size, "pool.maxIdle", kept, notes.defaultTaken(size));
  const note = `pool_size ${kept} and max_overflow ${more}${size && overflow ? "" : ", one of them by default"}.`;
  const last = overflow ?? said;
  if (more < 0) notes.set(last, "pool.max", null);
  else notes.set(last, "pool.max", kept + more, note);
}

/** null where there is none that could be read. */
function countOf(notes: Notes, entry: Entry | undefined): number | null {
  const value = entry && notes.valueOf(entry);
  return value?.kind === "number" && !value.isMs ? value.number : null;
}

/** Arguments of the call, of a dictionary of options, or lines of their own. */
function optionsOf(code: string): readonly Entry[] {
  const [call] = findCalls(code, /create_(?:async_)?engine/);
  if (call) return keyedEntries(code, call);
  const open = code.indexOf("{");
  if (open >= 0) {
    return keyedEntries(code, { text: code.slice(open + 1, closing(code, open)), at: open + 1 });
  }
  return [...code.matchAll(/\b(pool_\w{1,30}|max_overflow)\s{0,9}=\s{0,9}([^,\n)]{1,100})/g)].map(
    ({ 1: name = "", 2: text = "", index }) => ({
      name,
      text: text.trim(),
      line: lineAt(code, index),
    }),
  );
}
