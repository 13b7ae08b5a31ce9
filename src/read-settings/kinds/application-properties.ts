import { type Entry, lineAt, plainName } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { msOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { findCalls } from "../syntax/calls.ts";
import { pairLines } from "../syntax/lines.ts";
import { withoutComments } from "../syntax/scan.ts";
import { yamlEntries } from "../syntax/yaml.ts";

/** Where Tomcat has so many threads and takes so many connections in, where nothing is said. */
const THREADS = 200;
const CONNECTIONS = 8_192;
const ACCEPT_COUNT = 100;

const SETTERS =
  /set(?:MaximumPoolSize|MinimumIdle|ConnectionTimeout|IdleTimeout|MaxLifetime|KeepaliveTime|LeakDetectionThreshold|ValidationTimeout)/;

/**
 * brettwooldridge/HikariCP HikariConfig.java (6.0.0) and apache/tomcat AbstractEndpoint.java: Spring Boot's
 * properties or YAML, HikariCP's own properties, or calls of `HikariConfig`.
 */
export const applicationProperties = {
  id: "application-properties",
  label: "application.properties",
  example: "spring.datasource.hikari.maximum-pool-size=10\nserver.tomcat.threads.max=200",
  marks: [
    /\bspring\.(datasource|jpa|threads)\b|^\s*spring:/m,
    /\bserver\.tomcat\b|^\s*tomcat:/m,
    /hikari/i,
    /maximum-?pool-?size|minimum-?idle/i,
    /open-in-view|max-?lifetime|connection-?timeout\s*[=:]/i,
  ],
  defaults: presetDefaults("tomcat-hikari", "virtual-threads-hikari"),
  read(text) {
    const notes = new Notes(entriesOf(text).map(shortened));
    readSize(notes);
    notes.number(notes.take("connection-timeout"), "pool.checkoutTimeoutMs", {
      ...msOrNever,
      least: { value: 250, who: "HikariCP" },
    });
    notes.number(notes.take("idle-timeout"), "pool.idleTimeoutMs", {
      ...msOrNever,
      least: { value: 10_000, who: "HikariCP", otherwise: 600_000 },
    });
    notes.number(notes.take("max-lifetime"), "pool.lifetimeMs", {
      ...msOrNever,
      least: { value: 30_000, who: "HikariCP", otherwise: 1_800_000 },
    });
    readView(notes);
    const virtual = notes.take("spring.threads.virtual.enabled");
    const isVirtual = virtual && notes.valueOf(virtual);
    if (virtual && isVirtual?.kind === "flag") {
      notes.set(virtual, "server.architecture", isVirtual.flag ? "virtual-threads" : "thread-pool");
    }
    readTomcat(notes);
    notes.leaveRest(why);
    return notes;
  },
} as const satisfies SettingsKind;

function entriesOf(text: string): readonly Entry[] {
  const code = withoutComments(text, "slash");
  const calls = findCalls(code, SETTERS).map(({ name, text: argument, at }) => ({
    name: name.slice("set".length),
    text: argument.trim(),
    line: lineAt(code, at),
  }));
  if (calls.length > 0) return calls;
  const isYaml = /^\s*[\w-]+:\s*(#.*)?$/m.test(text);
  return isYaml ? yamlEntries(text) : pairLines(text, "hash");
}

/** HikariCP's names, without where they stand. */
function shortened(entry: Entry): Entry {
  const name = entry.name.replace(/^(spring\.datasource\.)?hikari\./, "");
  return { ...entry, name };
}

/** The pool fills itself up to `minimumIdle`, which is as many as its size where it is not less. */
function readSize(notes: Notes): void {
  const max = notes.take("maximum-pool-size");
  const size = notes.number(max, "pool.max");
  const idle = notes.take("minimum-idle");
  const kept = notes.number(idle, "pool.minIdle");
  if (idle && typeof kept === "number") {
    notes.set(
      idle,
      "pool.openAtStart",
      Math.min(kept, size ?? kept),
      "So many are opened at once.",
    );
  } else if (max && typeof size === "number") {
    notes.set(max, "pool.minIdle", size, "minimumIdle is as many where nothing is said.");
    notes.set(max, "pool.openAtStart", size, "So many are opened at once.");
  }
}

function readView(notes: Notes): void {
  const view = notes.take("spring.jpa.open-in-view");
  const value = view && notes.valueOf(view);
  if (!view || value?.kind !== "flag") return;
  if (value.flag) notes.set(view, "pool.lease", "request");
  else {
    const note = "Without a session open in view the lease lasts as long as the transaction.";
    notes.set(view, "pool.lease", "unit-of-work", note);
  }
}

/** Tomcat takes so many connections in, threads or not, and the backlog after them so many more. */
function readTomcat(notes: Notes): void {
  const threads = notes.take("server.tomcat.threads.max", "server.tomcat.max-threads");
  const count = notes.number(threads, "server.threads") ?? THREADS;
  const connections = notes.take("server.tomcat.max-connections");
  const accept = notes.take("server.tomcat.accept-count");
  const said = [connections, accept].filter((entry) => entry !== undefined);
  const numberOf = (entry: Entry | undefined, otherwise: number) => {
    const value = entry && notes.valueOf(entry);
    return value?.kind === "number" && !value.isMs ? value.number : entry ? null : otherwise;
  };
  const accepted = numberOf(connections, CONNECTIONS);
  const more = numberOf(accept, ACCEPT_COUNT);
  for (const entry of said) {
    if (accepted === null || more === null || accepted < 0) notes.number(entry, "server.backlog");
    else {
      const note = `max-connections ${accepted} less ${count} threads, and accept-count ${more}.`;
      notes.set(entry, "server.backlog", Math.max(0, accepted - count) + more, note);
    }
  }
}

function why(name: string): string | null {
  switch (plainName(name)) {
    case "leakdetectionthreshold":
      return "It only writes to the log, and takes nothing back.";
    case "keepalivetime":
    case "validationtimeout":
      return "Connections here do not break while they are idle.";
    default:
      return null;
  }
}
