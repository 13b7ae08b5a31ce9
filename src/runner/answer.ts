import type { Surroundings } from "../explain/surroundings.ts";
import { parseInterventions } from "../interventions/parse.ts";
import { type ToldIntervention, tellIntervention } from "../interventions/words.ts";
import { assert } from "../kernel/assert.ts";
import { type ToldNumber, tellHeadlines } from "../metrics/headlines.ts";
import { RunFacts } from "../metrics/run-facts.ts";
import type { Architecture } from "../model/architecture.ts";
import { architectures } from "../model/architectures/index.ts";
import { leasePolicies } from "../model/leasing/index.ts";
import { type OutlineLine, outline } from "../model/outline.ts";
import type { Runtime } from "../model/runtime.ts";
import { runtimes } from "../model/runtimes/index.ts";
import { waitingOrders } from "../model/waiting-order/index.ts";
import { callLengthMs } from "../program/call-length.ts";
import { parseProgram } from "../program/parse.ts";
import type { Scenario, SettingPath } from "../scenario/scenario.ts";
import { type Difference, differences } from "../scenario/settings/differences.ts";
import { firstSettings } from "../scenario/settings/first-settings.ts";
import { findSetting } from "../scenario/settings/index.ts";
import type { Setting } from "../scenario/settings/setting.ts";
import { type ToldSetting, tellSetting } from "../scenario/settings/told-setting.ts";
import type { Trace } from "../trace/trace.ts";
import { type Site, siteOf } from "./site.ts";

/** What the page asks: runs, and with them what it shows of the model without knowing it. */
export interface Question {
  readonly scenarios: readonly Scenario[];
  /** The settings that are told of: these, or those that stand open for such scenarios after others did. */
  readonly settings: readonly SettingPath[] | { readonly openBefore: readonly SettingPath[] };
}

export interface Answer {
  /** In the order of the scenarios. */
  readonly runs: readonly RunAnswer[];
  readonly settings: readonly ToldSetting[];
}

export interface RunAnswer {
  readonly trace: Trace;
  readonly surroundings: Surroundings;
  readonly site: Site;
  /** What is changed while it goes on, in words. */
  readonly interventions: readonly ToldIntervention[];
  /** The text that it ran, and each program of the mix as lines. */
  readonly program: string;
  readonly outlines: readonly (readonly OutlineLine[])[];
  /** How long the first call of the program takes; null where that is nothing to set. */
  readonly callMs: number | null;
  readonly numbers: readonly ToldNumber[];
  /** In which settings it differs from the first run that was asked for. */
  readonly differences: readonly Difference[];
}

/** The answer to a question whose scenarios have run. */
export function answerTo(
  { settings }: Question,
  scenarios: readonly Scenario[],
  traces: readonly Trace[],
): Answer {
  return {
    runs: scenarios.map((scenario, index) => runAnswer(scenario, traces[index]!, scenarios[0])),
    settings: ("openBefore" in settings
      ? firstSettings(scenarios, settings.openBefore)
      : settings.flatMap(named)
    ).map((setting) => tellSetting(setting, scenarios)),
  };
}

/** What nobody knows is left out. */
function named(path: SettingPath): readonly Setting[] {
  const setting = findSetting(path);
  return setting ? [setting] : [];
}

/** What is told of one scenario that has run. */
export function runAnswer(scenario: Scenario, trace: Trace, first = scenario): RunAnswer {
  const { program, server, pool, database } = scenario;
  const architecture = architectures.find(({ id }) => id === server.architecture);
  const policy = leasePolicies.find(({ id }) => id === pool.lease);
  const order = waitingOrders.find(({ id }) => id === pool.waiting);
  assert(
    architecture !== undefined && policy !== undefined && order !== undefined,
    "a scenario that has run names what is in the registries",
  );
  return {
    trace,
    surroundings: {
      unit: architecture.unit,
      turn: turnOf(architecture),
      serves: order.serves,
      unitsKeep: policy.id === "unit",
      database: database.kind,
      sharesCores: database.service === "shared",
      timedOut: wordsOfTimeout(scenario),
      pastDeadline: runtimeOf(scenario)?.pastDeadline ?? null,
    },
    site: siteOf(scenario),
    interventions: parseInterventions(scenario.interventions).interventions.map(tellIntervention),
    program,
    outlines: parseProgram(program).programs.map(({ steps }) => outline(steps, policy)),
    callMs: callLengthMs(program),
    numbers: tellHeadlines(new RunFacts(trace)),
    differences: differences(first, scenario),
  };
}

/** What units must have to compute, where a process has fewer: of whole threads only a lock. */
function turnOf({ takesTurns, unitMemory }: Architecture): Surroundings["turn"] {
  if (takesTurns) return "loop";
  return unitMemory === "task" ? "processor" : "lock";
}

/** What the runtime's pool says of a checkout that took too long. */
function wordsOfTimeout(scenario: Scenario): string | null {
  const { checkoutTimeoutMs, max, maxIdle } = scenario.pool;
  const runtime = runtimeOf(scenario);
  if (!runtime?.timedOut || checkoutTimeoutMs === null || max === null) return null;
  const size = Math.min(maxIdle ?? max, max);
  return runtime.timedOut({ seconds: checkoutTimeoutMs / 1_000, size, overflow: max - size });
}

function runtimeOf({ server }: Scenario): Runtime | undefined {
  return runtimes.find(({ id }) => id === server.runtime);
}
