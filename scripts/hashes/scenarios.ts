import fc from "fast-check";
import { catalogue } from "../../src/scenario/catalogue/index.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { shortScenario } from "../../test/support/random-scenario.ts";

/** Every variant of every study of the catalogue, by its name. */
export const published: ReadonlyMap<string, Scenario> = new Map(
  catalogue.flatMap((study) =>
    study.variants.map(({ label }, i) => [`${study.id}: ${label}`, variantScenario(study, i)]),
  ),
);

/** As many settings at once as there are, always the same ones. */
export const random: readonly Scenario[] = fc.sample(shortScenario, { numRuns: 200, seed: 1 });
