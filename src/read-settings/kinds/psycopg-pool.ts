import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { findCalls, keyedEntries } from "../syntax/calls.ts";
import { withoutComments } from "../syntax/scan.ts";
import type { Value } from "../value.ts";

const seconds = { unitMs: 1_000 };

/** psycopg/psycopg psycopg_pool/psycopg_pool/base.py: a size of at least `min_size`, times in seconds. */
export const psycopgPool = {
  id: "psycopg-pool",
  label: "AsyncConnectionPool(…)",
  example: "pool = AsyncConnectionPool(url, min_size=4, max_size=10, timeout=30)",
  marks: [
    /\b(Async)?(Null)?ConnectionPool\s*\(/,
    /\bpsycopg_pool\b/,
    /\bmin_size\s*=|\bmax_size\s*=/,
  ],
  defaults: presetDefaults("psycopg-pool-asyncio"),
  read(text) {
    const code = withoutComments(text, "hash");
    const [call] = findCalls(code, /(?:Async)?(?:Null)?ConnectionPool/);
    const notes = new Notes(keyedEntries(code, call ?? { text: code, at: 0 }));
    const least = notes.take("min_size");
    const most = notes.take("max_size");
    notes.number(least, "pool.minIdle");
    const isSaid = most !== undefined && notes.valueOf(most).kind !== "none";
    if (isSaid) notes.number(most, "pool.max");
    else if (least && isPositive(notes.valueOf(least))) {
      const note = "max_size is min_size where nothing is said.";
      notes.number(most ? { ...most, text: least.text } : least, "pool.max", { note });
    }
    notes.number(notes.take("timeout"), "pool.checkoutTimeoutMs", seconds);
    notes.number(notes.take("max_lifetime"), "pool.lifetimeMs", seconds);
    const note =
      "psycopg_pool closes one in each such time; here each closes that was idle so long.";
    notes.number(notes.take("max_idle"), "pool.idleTimeoutMs", { ...seconds, note });
    const autocommit = notes.take("kwargs.autocommit");
    if (autocommit) notes.leave(autocommit, "Choose the lease policy by hand: it is the code's.");
    notes.leaveRest((name) =>
      name === "max_waiting" ? "Any number may wait for a connection here." : null,
    );
    return notes;
  },
} as const satisfies SettingsKind;

/** A pool of none is refused by the library itself. */
function isPositive(value: Value): boolean {
  return value.kind === "number" && value.number > 0;
}
