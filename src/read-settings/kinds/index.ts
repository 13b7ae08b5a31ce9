import type { SettingsKind } from "../settings-kind.ts";
import { applicationProperties } from "./application-properties.ts";
import { createEngine } from "./create-engine.ts";
import { databaseSql } from "./database-sql.ts";
import { databaseYml } from "./database-yml.ts";
import { djangoSettings } from "./django-settings.ts";
import { gunicornConf } from "./gunicorn-conf.ts";
import { knex } from "./knex.ts";
import { myCnf } from "./my-cnf.ts";
import { newPool } from "./new-pool.ts";
import { pgbouncerIni } from "./pgbouncer-ini.ts";
import { pgxpool } from "./pgxpool.ts";
import { postgresqlConf } from "./postgresql-conf.ts";
import { prisma } from "./prisma.ts";
import { psycopgPool } from "./psycopg-pool.ts";
import { pumaRb } from "./puma-rb.ts";
import { showPools } from "./show-pools.ts";
import { unicornRb } from "./unicorn-rb.ts";
import { wwwConf } from "./www-conf.ts";

/** Every kind of settings that can be read, in the order shown. */
export const settingsKinds = [
  databaseYml,
  pumaRb,
  unicornRb,
  databaseSql,
  pgxpool,
  newPool,
  knex,
  prisma,
  createEngine,
  djangoSettings,
  psycopgPool,
  gunicornConf,
  applicationProperties,
  wwwConf,
  pgbouncerIni,
  showPools,
  postgresqlConf,
  myCnf,
] as const satisfies readonly SettingsKind[];

export type SettingsKindId = (typeof settingsKinds)[number]["id"];
