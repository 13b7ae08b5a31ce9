import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeTheory } from "../../scripts/validate/theory.ts";
import type { TheoryCase } from "../../scripts/validate/theory-case.ts";
import { experimentsOf } from "../../scripts/validate/theory-models.ts";

/** The cases that take a second or two; `npm run validate` has the heavy ones. */
const light = [
  "mm1_l50_m100",
  "mmc_l100_m50_c3",
  "mmc_l1_m1_c2",
  "md1_l50",
  "mdc_l160_D0.01_c2",
  "dm1_l80_m100",
  "mmc_timeout_l600_m50_c10_t0.5",
  "mmck_l30_m10_c3_K3",
  "erlangB_c10_a8",
  "repairman_N20_Z0.1_S0.01_c1",
];
const file = new URL("../theory/queueing.json", import.meta.url);
const cases: readonly TheoryCase[] = JSON.parse(readFileSync(file, "utf8")).cases;

test("every case is judged, or says why not", () => {
  const skipped = cases.filter((theory) => typeof experimentsOf(theory) === "string");
  expect(skipped.map(({ id }) => id)).toEqual([
    "mmc_abandon_l600_m50_c10_th2",
    "mmc_abandon_l450_m50_c10_th10",
    "usl_s0.05_k0.001",
    "usl_s0.0267_k0.000769",
    "usl_s0.1_k0",
    "interactive_law",
  ]);
});

test.each(light)("a simulated station meets queueing theory: %s", { timeout: 120_000 }, (id) => {
  const verdict = judgeTheory(cases.find((theory) => theory.id === id)!);
  expect("checks" in verdict && verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
});

test("a value that is wrong by a hundredth is found wrong by longer runs too, and both are told", {
  timeout: 120_000,
}, () => {
  const theory = cases.find(({ id }) => id === "repairman_N20_Z0.1_S0.01_c1")!;
  const wrong = Object.entries(theory.expected).map(([name, value]) => [
    name,
    Number(value) * 1.01,
  ]);
  const verdict = judgeTheory({ ...theory, expected: Object.fromEntries(wrong) });
  expect(verdict).toMatchObject({ ok: false });
  expect(JSON.stringify(verdict)).toContain("(at first ");
});
