import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines, wordLines } from "../syntax/lines.ts";

/** defunkt/unicorn lib/unicorn/configurator.rb: `worker_processes`, `listen` with `backlog`, `timeout`. */
export const unicornRb = {
  id: "unicorn-rb",
  label: "config/unicorn.rb",
  example: "worker_processes 4\nlisten 8080, backlog: 1024\ntimeout 30",
  marks: [
    /^\s*worker_processes[ \t]/m,
    /^\s*listen[ \t]+\S+,?.{0,200}backlog/m,
    /unicorn/i,
    /^\s*timeout[ \t]+\d/m,
  ],
  defaults: presetDefaults("rails-unicorn"),
  read(text) {
    const variables = pairLines(text, "hash").map(
      ({ name, text: value }) => [name, value] as const,
    );
    const notes = new Notes(wordLines(text, "hash"), new Map(variables));
    notes.number(notes.take("worker_processes"), "server.processes");
    const listen = notes.take("listen");
    const backlog = /backlog(?::|\s*=>)\s*(\d{1,9})/.exec(listen?.text ?? "")?.[1];
    if (listen && backlog !== undefined) {
      notes.number({ ...listen, text: backlog, name: "backlog" }, "server.backlog");
    }
    const note = "Unicorn kills the worker then; here only the request ends.";
    const timeout = notes.take("timeout");
    notes.number(timeout, "server.requestTimeoutMs", { unitMs: 1_000, note });
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;
