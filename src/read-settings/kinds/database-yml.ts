import type { Entry } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { secondsOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { yamlEntries } from "../syntax/yaml.ts";

/** rails/rails activerecord/lib/active_record/database_configurations/hash_config.rb, 5.2 to 8.1. */
export const databaseYml = {
  id: "database-yml",
  label: "config/database.yml",
  example: "production:\n  adapter: postgresql\n  pool: 5\n  checkout_timeout: 5",
  marks: [
    /^\s*adapter:/m,
    /^\s*(pool|max_connections|min_connections):/m,
    /^\s*(checkout_timeout|reaping_frequency|idle_timeout|max_age):/m,
    /^(production|development|test|default):/m,
  ],
  defaults: presetDefaults("rails-7-2", "rails-7-1", "rails-unicorn"),
  read(text) {
    const notes = new Notes(environment(yamlEntries(text)));
    const adapter = notes.take("adapter");
    if (adapter) {
      const isMysql = /mysql|trilogy/.test(adapter.text);
      const isKnown = isMysql || /postgres|postgis/.test(adapter.text);
      if (isKnown) notes.set(adapter, "database.kind", isMysql ? "mysql" : "postgresql");
      else notes.leave(adapter, "Poolscope knows PostgreSQL and MySQL.");
    }
    const max = notes.take("max_connections", "pool");
    notes.number(max, "pool.max", { isNone: (number) => number < 0 });
    notes.number(notes.take("min_connections"), "pool.minIdle");
    notes.number(notes.take("checkout_timeout"), "pool.checkoutTimeoutMs", { unitMs: 1_000 });
    notes.number(notes.take("idle_timeout"), "pool.idleTimeoutMs", secondsOrNever);
    notes.number(notes.take("max_age"), "pool.lifetimeMs", secondsOrNever);
    notes.number(notes.take("reaping_frequency"), "pool.sweepMs", { unitMs: 1_000 });
    const variables = notes.take("variables.statement_timeout");
    notes.number(variables, "database.statementTimeoutMs", { unitMs: 1, isNone: (ms) => ms <= 0 });
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;

/** Those of production where there are several environments; of several databases the first. */
function environment(entries: readonly Entry[]): readonly Entry[] {
  const tops = [...new Set(entries.map(({ name }) => name.split(".")[0] ?? ""))];
  const top = tops.find((name) => name === "production") ?? tops.at(-1) ?? "";
  const own = entries.filter(({ name }) => name.startsWith(`${top}.`));
  if (own.length === 0) return entries;
  const inside = own.map((entry) => ({ ...entry, name: entry.name.slice(top.length + 1) }));
  const isPlain = inside.some(({ name }) => !name.includes("."));
  if (isPlain) return inside;
  const first = inside[0]?.name.split(".")[0] ?? "";
  return inside
    .filter(({ name }) => name.startsWith(`${first}.`))
    .map((entry) => ({ ...entry, name: entry.name.slice(first.length + 1) }));
}
