import { expect, test } from "vitest";
import { applyChanges } from "./changes.ts";
import { defaultScenario } from "./default-scenario.ts";
import { resolve } from "./resolve.ts";

test("a request of a list keeps the program written beside it, in whatever order the list is", () => {
  const scenario = applyChanges(defaultScenario, {
    program: "query 1 | query 2 | query 3",
    "arrivals.kind": "list",
    "arrivals.atMs": [30, 10, 20],
    "arrivals.programOf": [2, 0, 1],
  });
  expect(resolve(scenario).programOf).toEqual([0, 1, 2]);
});

test("milliseconds become whole microseconds", () => {
  const scenario = applyChanges(defaultScenario, {
    "pool.checkoutTimeoutMs": 1.2345,
    "network.roundTripMs": 0.5,
  });
  expect(resolve(scenario).pool.checkoutTimeout).toBe(1_235);
  expect(resolve(scenario).roundTrip).toBe(500);
});
