import type { SettingsFile } from "../settings-file.ts";

/** puma/puma lib/puma/dsl.rb (`threads`, `workers`, `bind`), lib/puma/binder.rb (`backlog`). */
export const pumaRb = {
  id: "puma-rb",
  label: "config/puma.rb",
  isFor: ({ server }, dialect) => dialect === "rails" && server.architecture === "thread-pool",
  write: ({ server }) => [
    `workers ${server.processes === 1 ? "0  # one process" : server.processes}`,
    `threads ${server.threads}, ${server.threads}`,
    server.backlog === null
      ? "# any number waits here: Puma's backlog is 1024 where nothing is said"
      : `bind "tcp://0.0.0.0:3000?backlog=${server.backlog}"`,
  ],
} as const satisfies SettingsFile;
