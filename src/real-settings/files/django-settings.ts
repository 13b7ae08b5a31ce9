import type { Scenario } from "../../scenario/scenario.ts";
import type { SettingsFile } from "../settings-file.ts";
import { seconds } from "../units.ts";

/** django/django docs/ref/databases.txt: `CONN_MAX_AGE` in seconds; a pool of psycopg from 5.1. */
export const djangoSettings = {
  id: "django-settings",
  label: "settings.py",
  isFor: (_, dialect) => dialect === "django",
  write: (scenario) => [
    "DATABASES = {",
    '    "default": {',
    `        "ENGINE": "django.db.backends.${scenario.database.kind}",`,
    ...leaseOf(scenario),
    "    }",
    "}",
  ],
} as const satisfies SettingsFile;

function leaseOf({ database, pool }: Scenario): readonly string[] {
  if (pool.lease === "none") return ['        "CONN_MAX_AGE": 0,  # closed with the request'];
  if (pool.lease === "unit") {
    const age =
      pool.lifetimeMs === null ? "None,  # never too old" : `${seconds(pool.lifetimeMs)},`;
    return [`        "CONN_MAX_AGE": ${age}`];
  }
  if (database.kind === "mysql") return ["        # Django has a pool with PostgreSQL alone"];
  const options = [
    ...(pool.max === null ? [] : [`"max_size": ${pool.max}`]),
    `"min_size": ${Math.min(pool.minIdle, pool.max ?? pool.minIdle)}`,
    ...(pool.checkoutTimeoutMs === null ? [] : [`"timeout": ${seconds(pool.checkoutTimeoutMs)}`]),
  ];
  return [`        "OPTIONS": {"pool": {${options.join(", ")}}},`];
}
