import type { Preset } from "../preset.ts";

/** apache/tomcat AbstractEndpoint.java: 200 threads, 8,192 connections and 100 more in the accept queue, so 8,092
 * wait; brettwooldridge/HikariCP HikariConfig.java (6.0.0): ten connections, `minimumIdle` the same, 30 s, at most
 * 30 minutes old. The lease is that of a session open in view. */
export const tomcatHikari = {
  id: "tomcat-hikari",
  label: "Tomcat with HikariCP",
  sentence: "Two hundred threads share ten connections that are opened in advance.",
  conflict:
    "Ten connections for two hundred threads, and nobody waits. How many requests could come before somebody does?",
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
    "server.architecture": "thread-pool",
    "server.runtime": "hikari",
    "server.threads": 200,
    "server.backlog": 8092,
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
