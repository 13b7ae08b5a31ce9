import type { Sentence } from "../explain/explanation.ts";
import type { Surroundings } from "../explain/surroundings.ts";
import { explain } from "../explain/why.ts";
import { assert } from "../kernel/assert.ts";
import type { Micros } from "../kernel/time.ts";
import { type ToldNumber, tellHeadlines } from "../metrics/headlines.ts";
import { RunFacts } from "../metrics/run-facts.ts";
import { architectures } from "../model/architectures/index.ts";
import { leasePolicies } from "../model/leasing/index.ts";
import { type OutlineLine, outline } from "../model/outline.ts";
import { waitingOrders } from "../model/waiting-order/index.ts";
import { callLengthMs } from "../program/call-length.ts";
import { parseProgram } from "../program/parse.ts";
import type { Scenario, SettingPath } from "../scenario/scenario.ts";
import { findSetting } from "../scenario/settings/index.ts";
import { type ToldSetting, tellSetting } from "../scenario/settings/told-setting.ts";
import type { Trace } from "../trace/trace.ts";
import { TraceIndex } from "../trace/trace-index.ts";

/** What the page asks: runs, and with them what it shows of the model without knowing it. */
export interface Question {
  readonly scenarios: readonly Scenario[];
  /** The settings that are shown. */
  readonly settings: readonly SettingPath[];
  /** Who is to be explained, in which run and when; null: nobody. */
  readonly request: { readonly run: number; readonly task: number; readonly at: Micros } | null;
}

export interface Answer {
  /** In the order of the scenarios. */
  readonly runs: readonly RunAnswer[];
  readonly settings: readonly ToldSetting[];
  /** null where nobody was asked about, or the run is too long. */
  readonly why: Why | null;
}

/** Why a request is where it is, in which run and when. */
export interface Why {
  readonly run: number;
  readonly task: number;
  /** The moment asked about, or the end of the last run if that is earlier. */
  readonly at: Micros;
  readonly sentences: readonly Sentence[];
}

export interface RunAnswer {
  readonly trace: Trace;
  readonly surroundings: Surroundings;
  /** The text that it ran, and each program of the mix as lines. */
  readonly program: string;
  readonly outlines: readonly (readonly OutlineLine[])[];
  /** How long the first call of the program takes; null where that is nothing to set. */
  readonly callMs: number | null;
  readonly numbers: readonly ToldNumber[];
}

/** An explanation wants an index of the trace; above this it would keep the answer waiting. */
const MOST_WAITS = 200_000;

/** The answer to a question whose scenarios have run. */
export function answerTo(
  { settings, request }: Question,
  scenarios: readonly Scenario[],
  traces: readonly Trace[],
): Answer {
  const runs = scenarios.map((scenario, index) => runAnswer(scenario, traces[index]!));
  return {
    runs,
    settings: settings.flatMap((path) => {
      const setting = findSetting(path);
      return setting ? [tellSetting(setting, scenarios)] : [];
    }),
    why: whyOf(request, runs),
  };
}

/** What is told of one scenario that has run. */
export function runAnswer(scenario: Scenario, trace: Trace): RunAnswer {
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
    surroundings: { unit: architecture.unit, serves: order.serves, database: database.kind },
    program,
    outlines: parseProgram(program).programs.map(({ steps }) => outline(steps, policy)),
    callMs: callLengthMs(program),
    numbers: tellHeadlines(new RunFacts(trace)),
  };
}

function whyOf(request: Question["request"], runs: readonly RunAnswer[]): Answer["why"] {
  const run = request && runs[request.run];
  if (!request || !run) return null;
  const { trace, surroundings } = run;
  const { task } = request;
  if (task >= trace.requestCount || trace.waits.count > MOST_WAITS) return null;
  const at = Math.min(request.at, Math.max(...runs.map((one) => one.trace.endedAt)));
  const { sentences } = explain(new TraceIndex(trace), task, at, surroundings);
  return { run: request.run, task, at, sentences };
}
