import type { Dialect } from "../dialect.ts";
import { django } from "./django.ts";
import { go } from "./go.ts";
import { nodePg } from "./node-pg.ts";
import { php } from "./php.ts";
import { psycopg } from "./psycopg.ts";
import { rails } from "./rails.ts";
import { spring } from "./spring.ts";
import { sqlalchemy } from "./sqlalchemy.ts";

/** Every dialect there is, in the order shown. */
export const dialects = [
  rails,
  go,
  nodePg,
  sqlalchemy,
  django,
  psycopg,
  spring,
  php,
] as const satisfies readonly Dialect[];
export type DialectId = (typeof dialects)[number]["id"];
