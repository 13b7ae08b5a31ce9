import type { Entry } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { secondsOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines } from "../syntax/lines.ts";

/** benoitc/gunicorn gunicorn/config.py: `workers`, `threads` and `backlog`, 2048 where nothing is said. */
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
  defaults: presetDefaults("sqlalchemy", "django"),
  read(text) {
    const notes = new Notes([...pairLines(text, "hash"), ...options(text)]);
    notes.number(notes.take("workers", "w"), "server.processes");
    notes.number(notes.take("threads"), "server.threads");
    notes.number(notes.take("backlog"), "server.backlog");
    const note = "Gunicorn kills the worker then; here only the request ends.";
    const timeout = notes.take("timeout");
    notes.number(timeout, "server.requestTimeoutMs", { ...secondsOrNever, note });
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;

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
