import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines, wordLines } from "../syntax/lines.ts";
import { splitArguments } from "../syntax/scan.ts";

/** puma/puma lib/puma/dsl.rb (`threads`, `workers`, `bind`), lib/puma/binder.rb (`backlog`). */
export const pumaRb = {
  id: "puma-rb",
  label: "config/puma.rb",
  example: 'workers 2\nthreads 5, 5\nbind "tcp://0.0.0.0:3000?backlog=1024"',
  marks: [
    /^\s*threads[ \t(]+[\w<E]/m,
    /^\s*workers[ \t(]+[\w<E]/m,
    /^\s*(preload_app!|plugin :|rackup |pidfile |worker_timeout )/m,
    /^\s*bind[ \t]+["'](tcp|unix|ssl)/m,
    /(max|min)_threads_count|threads_count/,
  ],
  defaults: presetDefaults("rails-7-2", "rails-7-1"),
  read(text) {
    const variables = pairLines(text, "hash").filter(({ name }) => /^[a-z_]\w*$/.test(name));
    const entries = wordLines(text, "hash").filter(({ text: value }) => !value.startsWith("="));
    const notes = new Notes(entries, new Map(variables.map((entry) => [entry.name, entry.text])));
    const workers = notes.take("workers");
    const isAlone = workers && notes.valueOf(workers);
    if (workers && isAlone?.kind === "number" && isAlone.number === 0) {
      notes.set(workers, "server.processes", 1, "0 workers are one process.");
    } else notes.number(workers, "server.processes");
    const threads = notes.take("threads");
    const [least, most] = splitArguments(threads?.text.replace(/\)$/, "") ?? "");
    if (threads) {
      const isFixed = most === undefined || least?.text.trim() === most.text.trim();
      const note = isFixed ? undefined : "The most threads; Puma starts with fewer.";
      const one = { ...threads, text: (most ?? least)?.text.trim() ?? "" };
      notes.number(one, "server.threads", note === undefined ? {} : { note });
    }
    const bind = notes.take("bind");
    const backlog = /[?&]backlog=(\d{1,9})/.exec(bind?.text ?? "")?.[1];
    if (bind && backlog !== undefined) {
      notes.number({ ...bind, text: backlog, name: "backlog" }, "server.backlog");
    }
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;
