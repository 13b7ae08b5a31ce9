import { expect, test } from "vitest";
import { holdingMs, keepsRest, withHolding } from "./holding-rule.ts";

const start = "compute 1; query ~8; compute 1";

test("how long the query takes is read and set, whatever stands around it", () => {
  expect(holdingMs(start)).toBe(8);
  expect(withHolding(start, 120)).toBe("compute 1; query ~120; compute 1");
  expect(holdingMs(withHolding(start, 2.5))).toBe(2.5);
});

test.each([
  ["compute 1; query ~30; compute 1", true],
  ["compute 1; query ~8; compute 1", true],
  ["compute 1; query 30; compute 1", false],
  ["compute 0.1; query ~30; compute 1", false],
  ["query ~30", false],
  ["compute 1; query ~30; query ~30; compute 1", false],
  ["compute 1; query ~30; compute", false],
])("%s: is only the query's length another? %s", (program, keeps) => {
  expect(keepsRest(start, program)).toBe(keeps);
});
