import type { Scenario } from "../../scenario/scenario.ts";
import { differences } from "../differences.ts";
import type { SettingsFile } from "../settings-file.ts";

/** What HikariCP accepts at least (HikariConfig.java `validateNumerics`, 6.0.0), in milliseconds. */
const LEAST_WAIT = 250;
const LEAST_IDLE = 10_000;
const LEAST_LIFE = 30_000;

/**
 * brettwooldridge/HikariCP HikariConfig.java (6.0.0) and apache/tomcat AbstractEndpoint.java, in the
 * names of Spring Boot (from 3.2).
 */
export const applicationProperties = {
  id: "application-properties",
  label: "application.properties",
  isFor: (_, dialect) => dialect === "spring",
  write: (scenario) => {
    const { pool } = scenario;
    const minIdle = pool.minIdle === 0 ? 0 : Math.min(pool.minIdle, pool.max ?? pool.minIdle);
    return [
      pool.max === null
        ? "# no limit here: HikariCP has always one, 10 where nothing is said"
        : hikari("maximum-pool-size", pool.max),
      hikari("minimum-idle", minIdle),
      ...bounded("connection-timeout", pool.checkoutTimeoutMs, LEAST_WAIT),
      ...(minIdle === pool.max ? [] : bounded("idle-timeout", pool.idleTimeoutMs, LEAST_IDLE)),
      ...bounded("max-lifetime", pool.lifetimeMs, LEAST_LIFE),
      ...(pool.maxIdle === null ? [] : [`# idle cap ${pool.maxIdle} here: HikariCP has none`]),
      `spring.jpa.open-in-view=${pool.lease === "request"}`,
      ...serverLines(scenario),
      ...differences(scenario, {
        "pool.waiting": "barging",
        "pool.reuse": "own",
        "pool.opener": "background",
      }).map((line) => `# ${line}`),
    ];
  },
} as const satisfies SettingsFile;

function hikari(name: string, value: number): string {
  return `spring.datasource.hikari.${name}=${value}`;
}

/** 0 stands for never; what is below the least is refused at the start, or the default taken instead. */
function bounded(name: string, ms: number | null, least: number): readonly string[] {
  if (ms === null || ms >= least) return [hikari(name, ms ?? 0)];
  return [`# ${name} ${ms} ms here: HikariCP takes ${least} and more`];
}

/** Tomcat accepts so many connections, and the backlog after them so many more. */
function serverLines({ server }: Scenario): readonly string[] {
  if (server.architecture === "virtual-threads") return ["spring.threads.virtual.enabled=true"];
  if (server.architecture !== "thread-pool") return [];
  const lines = [`server.tomcat.threads.max=${server.threads}`];
  if (server.backlog === null) return [...lines, "# any number waits here: Tomcat has a limit"];
  const accepted = Math.max(0, server.backlog - ACCEPT_COUNT) + server.threads;
  const more = Math.min(server.backlog, ACCEPT_COUNT);
  return [
    ...lines,
    `server.tomcat.max-connections=${accepted}`,
    `server.tomcat.accept-count=${more}`,
  ];
}

const ACCEPT_COUNT = 100;
