import type { Preset } from "../preset.ts";
import { django } from "./django.ts";
import { go } from "./go.ts";
import { nodePg } from "./node-pg.ts";
import { nodePgClient } from "./node-pg-client.ts";
import { nodePgbouncer } from "./node-pgbouncer.ts";
import { php } from "./php.ts";
import { psycopgPoolAsyncio } from "./psycopg-pool-asyncio.ts";
import { rails71 } from "./rails-7-1.ts";
import { rails72 } from "./rails-7-2.ts";
import { railsUnicorn } from "./rails-unicorn.ts";
import { sqlalchemy } from "./sqlalchemy.ts";
import { tomcatHikari } from "./tomcat-hikari.ts";
import { virtualThreadsHikari } from "./virtual-threads-hikari.ts";

/** Every preset there is, in the order shown. */
export const presets: readonly Preset[] = [
  rails71,
  rails72,
  railsUnicorn,
  go,
  nodePg,
  nodePgClient,
  sqlalchemy,
  tomcatHikari,
  virtualThreadsHikari,
  php,
  django,
  psycopgPoolAsyncio,
  nodePgbouncer,
];
