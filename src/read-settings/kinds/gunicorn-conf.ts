import { type Entry, plainName } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { secondsOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines } from "../syntax/lines.ts";
import type { Value } from "../value.ts";

/**
 * benoitc/gunicorn gunicorn/config.py: `workers`, `threads`, one where nothing is said, and `backlog`,
 * 2048 then.
 */
export const gunicornConf = {
  id: "gunicorn-conf",
  label: "gunicorn.conf.py",
  example: "workers = 4\nthreads = 8\nbacklog = 2048",
  marks: [
    /^\s*workers\s*=/m,
    /^\s*threads\s*=/m,
    /^\s*(worker_class|worker_connections|max_requests|backlog)\s*=/m,
    /\bgunicorn\b/,
    /\s(-w|--workers|--threads)[ =]\d/,
  ],
  defaults: presetDefaults("sqlalchemy", "django").map(({ changes, ...preset }) => ({
    ...preset,
    changes: { ...changes, "server.threads": 1 },
  })),
  read(text) {
    const entries = [...pairLines(text, "hash"), ...options(text)];
    const notes = new Notes(entries);
    notes.number(notes.take("workers", "w"), "server.processes");
    const threads = notes.take("threads");
    notes.number(threads, "server.threads");
    notes.number(notes.take("backlog"), "server.backlog");
    const note = "Gunicorn kills the worker then; here only the request ends.";
    const timeout = notes.take("timeout", "t");
    if (timeout && reportsByItself(threads && notes.valueOf(threads), entries)) {
      notes.leave(timeout, "It bounds no request: such a worker reports while its requests run.");
    } else notes.number(timeout, "server.requestTimeoutMs", { ...secondsOrNever, note });
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;

/** Does every worker but the plain one; with threads the plain one is a gthread (`worker_class_str`). */
function reportsByItself(threads: Value | undefined, entries: readonly Entry[]): boolean {
  const kind = entries.find(({ name }) => plainName(name) === "workerclass");
  const hasThreads = threads?.kind === "number" && threads.number > 1;
  return hasThreads || (kind !== undefined && !/sync\W*$/.test(kind.text));
}

/** Of the command line. */
function options(text: string): readonly Entry[] {
  return text
    .split("\n")
    .flatMap((written, i) =>
      [...written.matchAll(/\s--?([a-z-]{1,30})[ =](\d{1,9})\b/g)].map(
        ({ 1: name = "", 2: value = "" }) => ({ name, text: value, line: i + 1 }),
      ),
    );
}
