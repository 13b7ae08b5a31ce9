import type { Entry } from "./entry.ts";
import type { SymptomId } from "./symptoms.ts";

/** What each preset's run shows; all of them run the same requests. */
const symptomsOf: Readonly<Record<string, readonly SymptomId[]>> = {
  "rails-7-1": ["held-idle"],
  "rails-7-2": [],
  "rails-unicorn": ["held-idle"],
  go: [],
  "node-pg": [],
  "node-pg-client": ["held-idle"],
  sqlalchemy: ["held-idle", "pinned"],
  "tomcat-hikari": ["held-idle"],
  "virtual-threads-hikari": ["held-idle"],
  php: ["held-idle", "churn"],
  django: ["held-idle"],
  "psycopg-pool-asyncio": ["waiting", "held-idle", "pinned"],
  "node-pgbouncer": ["held-idle", "churn"],
};

export const presetEntries: readonly Entry[] = Object.entries(symptomsOf).map(([id, symptoms]) => ({
  id,
  part: "presets",
  chapter: null,
  symptoms,
  picture: { rows: "connection", windowMs: 2_400 },
}));
