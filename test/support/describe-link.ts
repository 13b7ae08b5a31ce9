import { run } from "../../src/runner/run.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import { decodeLink } from "../../src/scenario/link/decode.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { settingValue } from "../../src/scenario/settings/at-path.ts";
import { settings } from "../../src/scenario/settings/index.ts";
import { traceHash } from "../../src/trace/hash.ts";

/**
 * What a link opens, as the columns of `test/golden/links.txt`: study, moment, trace hashes, and
 * as JSON the selection, the view and each variant's settings as far as they are not as by default.
 */
export async function describeLink(link: string): Promise<readonly string[]> {
  const { state } = await decodeLink(link);
  const { study, selected, view, unknown } = state;
  const scenarios = study.variants.map((_variant, index) => variantScenario(study, index));
  const hashes = scenarios.map((scenario) => traceHash(run(scenario)));
  const variants = scenarios.map((scenario, index) => ({
    label: study.variants[index]?.label,
    ...unusual(scenario),
  }));
  const said = { selected, view, unknown, variants };
  return [study.id, `${state.atMs}ms`, hashes.join(" "), JSON.stringify(said)];
}

/** A setting that comes later has its default, so it does not appear in what older links open. */
function unusual(scenario: Scenario): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    settings
      .map(({ path }) => [path, settingValue(scenario, path)] as const)
      .filter(([path, value]) => {
        const usual = settingValue(defaultScenario, path);
        return JSON.stringify(value) !== JSON.stringify(usual);
      }),
  );
}
