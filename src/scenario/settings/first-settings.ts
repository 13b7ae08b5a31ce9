import type { Scenario, SettingPath } from "../scenario.ts";
import { settingValue } from "./at-path.ts";
import { settings } from "./index.ts";
import { LEASE } from "./lease.ts";
import type { Setting } from "./setting.ts";
import { whyNoneReads } from "./why-unread.ts";

/** What is looked at first, what matters most before the rest. */
const usual: readonly SettingPath[] = [
  LEASE,
  "pool.max",
  "pooler.size",
  "arrivals.perSecond",
  "arrivals.count",
  "arrivals.users",
  "server.threads",
  "pool.checkoutTimeoutMs",
  "server.processes",
  "server.helpers",
  "server.cores",
  "server.backlog",
  "database.maxConnections",
];

/** More are looked through, not at. */
const MOST = 5;

/**
 * The few settings that stand open for these scenarios: such as do something in one of them, and
 * before all others the lease, the numbers in which they differ, and how many processes there are;
 * then such as stood open before, so that what is held does not leave the hand.
 */
export function firstSettings(
  scenarios: readonly Scenario[],
  before: readonly SettingPath[] = [],
): readonly Setting[] {
  const differ = ({ path }: Setting) =>
    new Set(scenarios.map((scenario) => settingValue(scenario, path))).size > 1;
  // Several processes multiply whatever else is set.
  const isFleet = scenarios.some(({ server }) => server.processes > 1);
  const isFirst = (setting: Setting) =>
    setting.path === LEASE ||
    (setting.kind === "number" && differ(setting)) ||
    (setting.path === "server.processes" && isFleet);
  const rank = ({ path }: Setting) => (usual.indexOf(path) + usual.length + 1) % (usual.length + 1);
  const stood = ({ path }: Setting) => before.includes(path);
  const counting = settings
    .filter((setting) => usual.includes(setting.path) || isFirst(setting) || stood(setting))
    .filter((setting) => whyNoneReads(setting, scenarios) === null)
    .toSorted((a, b) => rank(a) - rank(b));
  const wanted = (one: Setting) => (isFirst(one) ? 0 : stood(one) ? 1 : 2);
  const chosen = counting.toSorted((a, b) => wanted(a) - wanted(b)).slice(0, MOST);
  return counting.filter((setting) => chosen.includes(setting));
}
