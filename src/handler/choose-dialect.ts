import type { LeasePolicyId } from "../model/leasing/index.ts";
import type { RuntimeId } from "../model/runtimes/index.ts";
import type { Dialect } from "./dialect.ts";
import { go } from "./dialects/go.ts";
import { type DialectId, dialects } from "./dialects/index.ts";
import { nodePg } from "./dialects/node-pg.ts";
import { psycopg } from "./dialects/psycopg.ts";
import { spring } from "./dialects/spring.ts";

const ofRuntime: Readonly<Record<Exclude<RuntimeId, "ideal">, DialectId>> = {
  rails: "rails",
  puma: "rails",
  "puma-7": "rails",
  unicorn: "rails",
  go: "go",
  node: "node-pg",
  sqlalchemy: "sqlalchemy",
  hikari: "spring",
};

/** Whose own each lease policy is, where neither runtime nor architecture says it. */
const ofPolicy: Readonly<Record<LeasePolicyId, DialectId>> = {
  "request-eager": "rails",
  request: "rails",
  statement: "go",
  "unit-of-work": "sqlalchemy",
  explicit: "spring",
  unit: "django",
  none: "php",
  careless: "go",
};

type Known = (typeof dialects)[number];

const leasesOf = ({ natural }: Known): readonly LeasePolicyId[] => natural;

/** What runs like that, the likeliest first. */
const ofArchitecture: Readonly<Record<string, readonly Known[]>> = {
  "event-loop": [nodePg, psycopg],
  coroutines: [go],
  "virtual-threads": [spring],
};

/** What the server is written in, as far as a scenario says. */
export interface WrittenIn {
  readonly runtime: RuntimeId;
  readonly architecture: string;
  readonly lease: LeasePolicyId;
}

/** The language and library that a scenario is about. */
export function dialectOf({ runtime, architecture, lease }: WrittenIn): DialectId {
  if (runtime === "sqlalchemy" && lease === "unit") return "django";
  if (runtime !== "ideal") return ofRuntime[runtime];
  const own = ofArchitecture[architecture]?.find((dialect) => leasesOf(dialect).includes(lease));
  return own?.id ?? ofPolicy[lease];
}

/** Those that such a lease can be written in. */
export function dialectsFor(lease: LeasePolicyId): readonly Dialect[] {
  const all: readonly Dialect[] = dialects;
  return all.filter(({ isStrict, natural }) => !isStrict || natural.includes(lease));
}
