import { expect, test } from "vitest";
import { FORMAT_VERSION, type Upgrade, upgradeFields } from "./index.ts";

const steps: Upgrade[] = [
  (fields) => fields.map(([key, text]) => [key === "size" ? "pool.size" : key, text]),
  (fields) => fields.map(([key, text]) => [key === "pool.size" ? "pool.max" : key, text]),
];

test("an old link goes through every step since it was written", () => {
  expect(upgradeFields([["size", "8"]], 1, steps)).toEqual([["pool.max", "8"]]);
});

test("a younger link skips the steps before it", () => {
  expect(upgradeFields([["size", "8"]], 2, steps)).toEqual([["size", "8"]]);
  expect(upgradeFields([["pool.size", "8"]], 2, steps)).toEqual([["pool.max", "8"]]);
});

test("today's links and those of the future stay as they are", () => {
  expect(upgradeFields([["pool.size", "8"]], 3, steps)).toEqual([["pool.size", "8"]]);
  expect(upgradeFields([["pool.size", "8"]], 99, steps)).toEqual([["pool.size", "8"]]);
});

test("the format is the first", () => {
  expect(FORMAT_VERSION).toBe(1);
});
