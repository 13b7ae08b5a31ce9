import { type Entry, lineAt } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { secondsOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";

/** What stands behind the question mark of an address. */
const PARAMETER = /[?&]([a-z_]{2,40})=([^&\s"'`#]{1,60})/g;
const PROVIDER = /\bprovider\s*=\s*"(\w{1,20})"|\b(postgres(?:ql)?|mysql):\/\//g;

/**
 * prisma/prisma-engines quaint/src/pooled.rs, up to Prisma ORM 6: parameters of the address, times in
 * seconds. From 7 on the driver's own pool counts.
 */
export const prisma = {
  id: "prisma",
  label: "DATABASE_URL of Prisma",
  example: 'DATABASE_URL="postgresql://…?connection_limit=9&pool_timeout=20"',
  marks: [
    /[?&]connection_limit=/,
    /[?&]pool_timeout=/,
    /[?&]max_(idle_)?connection_lifetime=/,
    /\bPrismaClient\b|\bprisma-client/,
    /\bdatasource\s+\w+\s*\{/,
  ],
  defaults: presetDefaults("node-pg").map(({ changes }) => ({
    id: "prisma",
    label: "Prisma ORM up to 6, of four cores",
    changes: {
      ...changes,
      "pool.max": 9,
      "pool.checkoutTimeoutMs": 10_000,
      "pool.idleTimeoutMs": 300_000,
      "pool.lifetimeMs": null,
    },
  })),
  read(text) {
    const notes = new Notes([...providers(text), ...parameters(text)]);
    const provider = notes.take("provider");
    const known = provider && /^(postgres|mysql)/.exec(provider.text)?.[1];
    if (known) notes.set(provider, "database.kind", known === "mysql" ? "mysql" : "postgresql");
    else if (provider) notes.leave(provider, "Poolscope knows PostgreSQL and MySQL.");
    notes.number(notes.take("connection_limit"), "pool.max");
    notes.number(notes.take("pool_timeout"), "pool.checkoutTimeoutMs", secondsOrNever);
    const age = notes.take("max_connection_lifetime");
    notes.number(age, "pool.lifetimeMs", secondsOrNever);
    const rest = notes.take("max_idle_connection_lifetime");
    notes.number(rest, "pool.idleTimeoutMs", secondsOrNever);
    const socket = notes.take("socket_timeout");
    const note = "Prisma gives up then, and the database goes on; here the database cancels it.";
    notes.number(socket, "database.statementTimeoutMs", { ...secondsOrNever, note });
    notes.leaveRest((name) =>
      name === "pgbouncer" ? "Paste pgbouncer.ini, too: that is where the pooler is set." : null,
    );
    return notes;
  },
} as const satisfies SettingsKind;

function parameters(text: string): readonly Entry[] {
  return [...text.matchAll(PARAMETER)].map(({ index, 1: name = "", 2: value = "" }) => ({
    name,
    text: value,
    line: lineAt(text, index),
  }));
}

/** A client's generator has a provider, too; that is no database. */
function providers(text: string): readonly Entry[] {
  return [...text.matchAll(PROVIDER)].flatMap(({ index, 1: said, 2: scheme }) => {
    const name = said ?? scheme ?? "";
    return name.startsWith("prisma")
      ? []
      : [{ name: "provider", text: name, line: lineAt(text, index) }];
  });
}
