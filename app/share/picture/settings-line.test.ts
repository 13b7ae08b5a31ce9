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
