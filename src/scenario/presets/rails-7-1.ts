import type { Preset } from "../preset.ts";

/** rails/rails v7.1.5 railties/lib/rails/generators/rails/app/templates/config/puma.rb.tt, activerecord
 * connection_pool.rb: five threads and a pool of five, a checkout of at most 5 s, idle ones closed after 300 s. */
export const rails71 = {
  id: "rails-7-1",
  label: "Rails up to 7.1 on Puma",
  sentence:
    "Rails 7.1 as generated: Puma with five threads, a pool of five, leased for the whole request.",
  conflict:
    "Five connections, each idle for 94 % of the time that it is held. What happens when the service slows down?",
  sources: [
    {
      repository: "rails/rails",
      ref: "v7.1.5",
      path: "railties/lib/rails/generators/rails/app/templates/config/puma.rb.tt",
    },
    {
      repository: "rails/rails",
      ref: "v7.1.5",
      path: "activerecord/lib/active_record/connection_adapters/abstract/connection_pool.rb",
    },
  ],
  changes: {
    "server.architecture": "thread-pool",
    "server.runtime": "puma-7",
    "server.threads": 5,
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
