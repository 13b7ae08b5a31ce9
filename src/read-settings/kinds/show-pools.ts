import type { Entry } from "../entry.ts";
import { Notes } from "../notes.ts";
import { presetDefaults } from "../preset-defaults.ts";
import type { SettingsKind } from "../settings-kind.ts";

/** pgbouncer/pgbouncer src/admin.c `admin_show_pools`: up to 1.15, 1.16 and 1.17, from 1.18 (the last one from 1.24). */
const UP_TO_1_15 =
  "database user cl_active cl_waiting sv_active sv_idle sv_used sv_tested sv_login maxwait maxwait_us pool_mode";
const FROM_1_16 =
  "database user cl_active cl_waiting cl_cancel_req sv_active sv_idle sv_used sv_tested sv_login maxwait maxwait_us pool_mode";
const FROM_1_18 =
  "database user cl_active cl_waiting cl_active_cancel_req cl_waiting_cancel_req sv_active sv_active_cancel sv_being_canceled sv_idle sv_used sv_tested sv_login maxwait maxwait_us pool_mode load_balance_hosts";

/** All that count against a pool's size (include/bouncer.h `pool_server_count`). */
const SERVERS = [
  "sv_active",
  "sv_idle",
  "sv_used",
  "sv_tested",
  "sv_login",
  "sv_being_canceled",
  "sv_active_cancel",
];

/** What PgBouncer says of its pools at one moment: `SHOW POOLS`. */
export const showPools = {
  id: "show-pools",
  label: "SHOW POOLS",
  example: " app | app | 10 | 5 | 20 | 0 | 0 | 0 | 0 | 2 | 431102 | transaction",
  marks: [
    /\bcl_(active|waiting)\b/,
    /\bsv_(active|idle|used)\b/,
    /^[^|\n]+\|[^|\n]+\|(\s*\d+\s*\|){6}/m,
    /\|\s*(session|transaction|statement)\b/,
  ],
  defaults: presetDefaults("node-pgbouncer"),
  read(text) {
    const notes = new Notes(busiestPool(text));
    const mode = notes.take("pool_mode");
    if (mode) notes.set(mode, "pooler.mode", mode.text);
    const servers = SERVERS.map((name) => notes.take(name));
    const open = servers.reduce((sum, entry) => sum + Number(entry?.text ?? 0), 0);
    const waiting = notes.take("cl_waiting");
    const [active] = servers;
    if (active) {
      const isFull = Number(waiting?.text ?? 0) > 0;
      if (isFull && open > 0) {
        const note = `${waiting?.text} clients wait, so these are all that there may be.`;
        notes.set({ ...active, name: "sv_*", text: `${open}` }, "pooler.size", open, note);
      } else notes.leave(active, `${open} are open, and nobody waits: the size may be greater.`);
    }
    notes.leaveRest(() => "It says how things stand, and sets nothing.");
    return notes;
  },
} as const satisfies SettingsKind;

/** The pool with most clients, PgBouncer's own left out. */
function busiestPool(text: string): readonly Entry[] {
  const lines = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const header = lines.find((cells) => cells.includes("cl_active"));
  const pools = lines.flatMap((cells, i) => {
    if (cells.length < 10 || cells.includes("cl_active") || cells[0] === "pgbouncer") return [];
    const names = header ?? namesOf(cells.length).split(" ");
    const entries = names.map((name, column) => ({ name, text: cells[column] ?? "", line: i + 1 }));
    const counts = entries.filter(({ name }) => /^(cl|sv)_/.test(name));
    if (counts.some(({ text: cell }) => !/^\d{1,7}$/.test(cell))) return [];
    const clients = entries
      .filter(({ name }) => name === "cl_active" || name === "cl_waiting")
      .reduce((sum, { text: count }) => sum + Number(count), 0);
    return [{ entries, clients }];
  });
  const [busiest] = pools.sort((a, b) => b.clients - a.clients);
  return busiest?.entries ?? [];
}

function namesOf(columns: number): string {
  if (columns > 13) return FROM_1_18;
  return columns === 13 ? FROM_1_16 : UP_TO_1_15;
}
