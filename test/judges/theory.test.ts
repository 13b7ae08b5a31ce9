import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeTheory, type TheoryCase } from "../../scripts/validate/theory.ts";

/** The cases that take a second or two; `npm run validate` has the heavy ones. */
const light = [
  "mm1_l50_m100",
  "mmc_l100_m50_c3",
  "mmc_l1_m1_c2",
  "md1_l50",
  "mdc_l160_D0.01_c2",
  "dm1_l80_m100",
  "mmc_timeout_l600_m50_c10_t0.5",
];
const file = new URL("../theory/queueing.json", import.meta.url);
const cases: readonly TheoryCase[] = JSON.parse(readFileSync(file, "utf8")).cases;

test.each(light)("a simulated station meets queueing theory: %s", { timeout: 120_000 }, (id) => {
  const verdict = judgeTheory(cases.find((theory) => theory.id === id)!);
  expect("checks" in verdict && verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
});
