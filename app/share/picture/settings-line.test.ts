import { expect, test } from "vitest";
import { fourWays } from "../../../src/scenario/catalogue/four-ways.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { settingsLine } from "./settings-line.ts";

test("a picture says what each variant leases, and the settings that count", () => {
  expect(settingsLine(sandwich, 2_450)).toBe(
    [
      "query 5; call 490; query 5",
      "leases a connection for the whole request (A), for each statement (B)",
      "pool size 5",
      "requests a second 15 /s",
      "threads 20",
      "checkout timeout waits for ever",
      "seed 1",
      "at 2.450 s",
    ].join(" · "),
  );
});

test("and nothing that does nothing: of a server without a database no pool", () => {
  const line = settingsLine(fourWays, 600);
  expect(line).toContain("processes 8 (A), 2 (B), 1 (C), 1 (D)");
  expect(line).not.toMatch(/lease|pool|checkout/);
});

test("a picture of an incident says what changes while it runs, and in which variant", () => {
  const slow = {
    ...sandwich,
    base: { ...sandwich.base, interventions: "at 10000 call 900" },
    variants: sandwich.variants.map((variant, i) =>
      i === 0
        ? variant
        : {
            ...variant,
            changes: { ...variant.changes, interventions: "at 10000 call 900; at 12000 restart" },
          },
    ),
  };
  const line = settingsLine(slow, 15_000);
  expect(line).toContain(" · 10.000 s: calls take 900 ms · ");
  expect(line).toContain(" · 12.000 s: the database restarts (B) · ");
});

test("and of none where nothing changes", () => {
  expect(settingsLine(sandwich, 2_450)).not.toContain("calls take");
});
