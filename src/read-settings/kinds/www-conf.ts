import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import { secondsOrNever } from "../rules.ts";
import type { SettingsKind } from "../settings-kind.ts";
import { pairLines } from "../syntax/lines.ts";

/** php/php-src sapi/fpm/www.conf.in: `pm.max_children` processes, a backlog of 511. */
export const wwwConf = {
  id: "www-conf",
  label: "php-fpm.d/www.conf",
  example: "pm = static\npm.max_children = 5\nlisten.backlog = 511",
  marks: [/^\s*pm\s*=/m, /\bpm\.max_children\b/, /\blisten\.backlog\b/, /^\s*\[www\]/m],
  defaults: presetDefaults("php"),
  read(text) {
    const notes = new Notes(pairLines(text, "semicolon"));
    notes.number(notes.take("pm.max_children"), "server.processes");
    notes.number(notes.take("listen.backlog"), "server.backlog", { isNone: (count) => count < 0 });
    const end = notes.take("request_terminate_timeout");
    notes.number(end, "server.requestTimeoutMs", secondsOrNever);
    const manager = notes.take("pm");
    if (manager && manager.text !== "static") {
      notes.leave(manager, "All children stand ready here, as with static.");
    }
    notes.leaveRest();
    return notes;
  },
} as const satisfies SettingsKind;
