import type { Preset } from "../preset.ts";

/** Tomcat with `useVirtualThreads`; the same pool as with platform threads. */
export const virtualThreadsHikari = {
  id: "virtual-threads-hikari",
  label: "Java virtual threads with HikariCP",
  sentence: "A virtual thread for each request, so the queue moves to the pool of ten.",
  conflict: "Threads without number, and still ten connections. Where will the next queue stand?",
  sources: [
    {
      repository: "brettwooldridge/HikariCP",
      ref: "HikariCP-6.0.0",
      path: "src/main/java/com/zaxxer/hikari/HikariConfig.java",
    },
    {
      repository: "apache/tomcat",
      ref: "HEAD",
      path: "java/org/apache/tomcat/util/net/AbstractEndpoint.java",
    },
  ],
  changes: {
    "server.architecture": "virtual-threads",
    "server.runtime": "hikari",
    "pool.lease": "request",
    "pool.max": 10,
    "pool.minIdle": 10,
    "pool.openAtStart": 10,
    "pool.opener": "background",
    "pool.openerRestMs": 30,
    "pool.reuse": "own",
    "pool.waiting": "barging",
    "pool.checkoutTimeoutMs": 30000,
    "pool.lifetimeMs": 1800000,
    "pool.sweepMs": 30000,
    "pool.onReturn": "rollback",
  },
} as const satisfies Preset;
