import { parseProgram } from "../../program/parse.ts";
import { needsConnection, type Step } from "../../program/step.ts";
import type { Scenario } from "../scenario.ts";
import type { Condition, Setting } from "./setting.ts";

/** Asked for every setting of a scenario, which may have a long program. */
const known = new WeakMap<Scenario, boolean>();

const usesConnections: Condition = {
  holds: (scenario) => {
    const before = known.get(scenario);
    if (before !== undefined) return before;
    const { programs } = parseProgram(scenario.program);
    const uses =
      scenario.pool.lease === "request-eager" || programs.some(({ steps }) => use(steps));
    known.set(scenario, uses);
    return uses;
  },
  otherwise: "No step of the program uses a connection.",
};

/** Is a connection needed for one of the steps, or taken? */
function use(steps: readonly Step[]): boolean {
  return steps.some(
    (step) =>
      step.kind === "checkout" ||
      needsConnection(step) ||
      (step.kind === "parallel" && step.branches.some(use)),
  );
}

/** Whom settings of these sections are for. */
const needed: Partial<Record<Setting["section"], Condition>> = {
  pool: usesConnections,
  pooler: usesConnections,
  database: usesConnections,
  network: usesConnections,
};

/**
 * Why nothing changes for any request, whatever a setting is set to while all others stay as they
 * are, as a sentence; null: it counts. Of the lease that is so unless it is from the request's start.
 */
export function whyUnread(
  { section, appliesTo }: Pick<Setting, "section" | "appliesTo">,
  scenario: Scenario,
): string | null {
  const unmet = [needed[section], appliesTo].find(
    (condition) => condition?.holds(scenario) === false,
  );
  return unmet?.otherwise ?? null;
}

/** The same of several scenarios: null where one of them reads it, else what keeps the first from it. */
export function whyNoneReads(setting: Setting, scenarios: readonly Scenario[]): string | null {
  const reasons = scenarios.map((scenario) => whyUnread(setting, scenario));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}
