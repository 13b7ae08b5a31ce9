import type { Preset } from "../preset.ts";

/** defunkt/unicorn lib/unicorn/configurator.rb, socket_helper.rb: a backlog of 1024; the number of workers is
 * one by default and always set, here to four. */
export const railsUnicorn = {
  id: "rails-unicorn",
  label: "Rails on Unicorn",
  sentence: "Four worker processes, one request each, each with a pool of its own.",
  conflict: "Four processes may open twenty connections, and open four. Why not one more?",
  sources: [
    { repository: "defunkt/unicorn", ref: "HEAD", path: "lib/unicorn/configurator.rb" },
    { repository: "defunkt/unicorn", ref: "HEAD", path: "lib/unicorn/socket_helper.rb" },
  ],
  changes: {
    "server.architecture": "prefork",
    "server.runtime": "unicorn",
    "server.processes": 4,
    "server.interpreterLock": true,
    "server.backlog": 1024,
    "pool.lease": "request",
    "pool.max": 5,
    "pool.checkoutTimeoutMs": 5000,
    "pool.idleTimeoutMs": 300000,
    "pool.sweepMs": 60000,
    "pool.onReturn": "keep",
  },
} as const satisfies Preset;
