import { expect, test } from "vitest";
import { stopsWith } from "./stops.ts";

test("a slider has the value of a link among its stops, in order", () => {
  const stops = stopsWith([1, 5, 20, 50, null], 33);
  expect(stops).toEqual([1, 5, 20, 33, 50, null]);
});
