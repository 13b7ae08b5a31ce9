import type { SettingsFile } from "../settings-file.ts";
import { seconds } from "../units.ts";

/** defunkt/unicorn lib/unicorn/configurator.rb: `worker_processes`, `listen` with `backlog`, `timeout`. */
export const unicornRb = {
  id: "unicorn-rb",
  label: "config/unicorn.rb",
  isFor: ({ server }, dialect) => dialect === "rails" && server.architecture === "prefork",
  write: ({ server }) => [
    `worker_processes ${server.processes}`,
    server.backlog === null
      ? "# any number waits here: Unicorn's backlog is 1024 where nothing is said"
      : `listen 8080, backlog: ${server.backlog}`,
    ...(server.requestTimeoutMs === null
      ? []
      : [
          `timeout ${seconds(server.requestTimeoutMs)}  # kills the worker; here only the request ends`,
        ]),
  ],
} as const satisfies SettingsFile;
