import { expect, test } from "vitest";
import { readSettings } from "../../../src/read-settings/read-settings.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { settingsIn } from "../../strings/settings-in.ts";
import { follows } from "./follows.ts";

const reading = readSettings("const pool = new Pool({ max: 8 })", "new-pool");

test("what the text says changes, and nothing else", () => {
  const { differences, label } = follows(sandwich, 0, reading, null);
  expect(differences.map(settingsIn.becomes)).toEqual(["Pool size: 5 → 8"]);
  expect(label).toBeNull();
});

test("with the defaults of the software the variant becomes it, and is called so", () => {
  const { differences, label } = follows(sandwich, 0, reading, "node-pg");
  expect(differences.map(settingsIn.becomes)).toMatchInlineSnapshot(`
    [
      "Architecture: threads → event loop",
      "Runtime: ideal (nothing costs extra) → Node with pg",
      "Leases a connection: for the whole request → for each statement",
      "Pool size: 5 → 8",
      "Idle timeout: never → 10,000 ms",
    ]
  `);
  expect(label).toBe("Node with pg, pool.query");
  // The other one leases for each statement already.
  expect(follows(sandwich, 1, reading, "node-pg").label).toBeNull();
});

test("what it has already is no change", () => {
  const same = readSettings("const pool = new Pool({ max: 5 })", "new-pool");
  expect(follows(sandwich, 0, same, null).differences).toEqual([]);
});
