import type { Preset } from "../preset.ts";

/** rails/rails v7.2: Puma has three threads, `with_connection` leases for each query or transaction block. */
export const rails72 = {
  id: "rails-7-2",
  label: "Rails from 7.2 on Puma",
  sentence:
    "Rails 7.2 as generated: Puma with three threads, a pool of five, leased for each query.",
  conflict:
    "The same requests as under 7.1, and two connections do for what took five. What is given back sooner now?",
  sources: [
    {
      repository: "rails/rails",
      ref: "v7.2.0",
      path: "railties/lib/rails/generators/rails/app/templates/config/puma.rb.tt",
    },
    {
      repository: "rails/rails",
      ref: "v7.2.0",
      path: "activerecord/lib/active_record/connection_adapters/abstract/connection_pool.rb",
    },
  ],
  changes: {
    "server.architecture": "thread-pool",
    "server.runtime": "puma-7",
    "server.threads": 3,
    "server.interpreterLock": true,
    "server.backlog": 1024,
    "pool.lease": "statement",
    "pool.max": 5,
    "pool.checkoutTimeoutMs": 5000,
    "pool.idleTimeoutMs": 300000,
    "pool.sweepMs": 60000,
  },
} as const satisfies Preset;
