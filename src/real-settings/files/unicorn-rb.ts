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
    ...(server.requestTimeoutMs === null ? [] : [timeout(server.requestTimeoutMs)]),
  ],
} as const satisfies SettingsFile;

/** Unicorn refuses to start with less, or with parts of a second. */
const LEAST_MS = 3_000;

function timeout(ms: number): string {
  return ms >= LEAST_MS && ms % 1_000 === 0
    ? `timeout ${seconds(ms)}  # kills the worker; here only the request ends`
    : `# ${seconds(ms)} s here: Unicorn's timeout is whole seconds, 3 at least`;
}
