import { expect, test } from "vitest";
import { sandwich } from "../catalogue/sandwich.ts";
import { sandwichCallFirst } from "../catalogue/sandwich-call-first.ts";
import { applyChanges, variantScenario } from "../changes.ts";
import { defaultScenario } from "../default-scenario.ts";
import { differences } from "./differences.ts";

test("two alike differ in nothing", () => {
  expect(differences(defaultScenario, { ...defaultScenario })).toEqual([]);
});

test("a choice is told by its words", () => {
  const told = differences(variantScenario(sandwich, 0), variantScenario(sandwich, 1));
  expect(told).toEqual([
    {
      path: "pool.lease",
      label: "Leases a connection",
      unit: "",
      from: "for the whole request",
      to: "for each statement",
    },
  ]);
});

test("a number with its unit, none by its word, in the settings' order", () => {
  const other = applyChanges(defaultScenario, {
    "pool.max": null,
    "pool.checkoutTimeoutMs": 500,
    "server.interpreterLock": true,
  });
  const told = differences(defaultScenario, other);
  expect(told.map(({ path, from, to, unit }) => [path, from, to, unit])).toEqual([
    ["server.interpreterLock", "off", "on", ""],
    ["pool.max", 5, "no limit", ""],
    ["pool.checkoutTimeoutMs", "waits for ever", 500, "ms"],
  ]);
});

test("a program is too long to be said", () => {
  const [told] = differences(
    variantScenario(sandwichCallFirst, 0),
    variantScenario(sandwichCallFirst, 1),
  );
  expect(told).toMatchObject({ path: "program", from: null, to: null });
});
