import { type Entry, lineAt } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { withoutComments } from "../syntax/scan.ts";

/** A field of `pgxpool.Config` that is set. */
const FIELD =
  /\b(MaxConns|MinConns|MinIdleConns|MaxConnLifetime|MaxConnLifetimeJitter|MaxConnIdleTime|HealthCheckPeriod)\s*[=:](?!=)\s*([^\n,;}]{1,80})/g;

/** The same in a connection string, as an address or in words. */
const PARAMETER = /\b(pool_[a-z_]{1,40})=([\w.%+-]{1,40})/g;

/** Of a whole line, or behind code; the slashes of an address have none before them. */
const COMMENT = /(^|\s)\/\/[^\n]*/g;

/** Nanoseconds where no unit is written; 0 closes at once, so never is no choice. */
const duration = { unitMs: 1e-6 };

/** jackc/pgx pgxpool/pool.go (v5), `Config` and `ParseConfig`: bounded, four or as many as CPUs. */
export const pgxpool = {
  id: "pgxpool",
  label: "pgxpool.Config",
  example:
    "config.MaxConns = 25\nconfig.MinConns = 5\nconfig.MaxConnLifetime = time.Hour\npool, err := pgxpool.NewWithConfig(ctx, config)",
  marks: [
    /\bpgxpool\b/,
    /\bpool_(max|min)_conns=/,
    /\bpool_max_conn_(lifetime|idle_time)=/,
    /\.(Max|Min)Conns\s*=/,
    /\.MaxConn(Lifetime|IdleTime)\s*=/,
  ],
  defaults: presetDefaults("go").map(({ changes }) => ({
    id: "pgxpool",
    label: "pgxpool 5, of four cores",
    changes: {
      ...changes,
      "pool.max": 4,
      "pool.maxIdle": null,
      "pool.minIdle": 0,
      "pool.waiting": "first-come",
      "pool.reuse": "newest",
      "pool.lifetimeMs": 3_600_000,
      "pool.idleTimeoutMs": 1_800_000,
      "pool.sweepMs": 60_000,
    },
  })),
  read(text) {
    const code = withoutComments(text, "slash");
    const address = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, " "));
    const notes = new Notes([...entriesOf(code, FIELD), ...entriesOf(address, PARAMETER)]);
    notes.number(notes.take("MaxConns", "pool_max_conns"), "pool.max");
    const least = notes.take("MinConns", "pool_min_conns");
    const idle = notes.take("MinIdleConns", "pool_min_idle_conns");
    const note = "pgxpool counts those in use, too; here so many are kept idle.";
    notes.number(least, "pool.minIdle", isKept(notes, least) ? { note } : {});
    notes.number(idle, "pool.minIdle");
    notes.number(
      notes.take("MaxConnLifetime", "pool_max_conn_lifetime"),
      "pool.lifetimeMs",
      duration,
    );
    const rest = notes.take("MaxConnIdleTime", "pool_max_conn_idle_time");
    notes.number(rest, "pool.idleTimeoutMs", duration);
    const look = notes.take("HealthCheckPeriod", "pool_health_check_period");
    notes.number(look, "pool.sweepMs", duration);
    notes.leaveRest((name) =>
      /jitter$/i.test(name) ? "Here all connections live equally long." : null,
    );
    return notes;
  },
} as const satisfies SettingsKind;

function entriesOf(code: string, named: RegExp): readonly Entry[] {
  return [...code.matchAll(named)].map(({ index, 1: name = "", 2: written = "" }) => ({
    name,
    text: plainText(written.trim()),
    line: lineAt(code, index),
  }));
}

/** A conversion says nothing of the number; a length of several units is one of the smallest. */
function plainText(written: string): string {
  const [, inside] = /^u?int\d{0,2}\(([^()]*)\)$/.exec(written) ?? [];
  const [whole, hours, minutes, seconds] =
    /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(written) ?? [];
  if (!whole) return inside ?? written;
  return `${Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)}s`;
}

function isKept(notes: Notes, least: Entry | undefined): boolean {
  const value = least && notes.valueOf(least);
  return value?.kind === "number" && value.number > 0;
}
