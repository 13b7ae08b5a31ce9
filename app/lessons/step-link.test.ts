import { expect, test } from "vitest";
import { readStepView, writeStepView } from "./step-link.ts";

test.each([
  ["", { case: null, at: null }],
  ["case=last", { case: "last", at: null }],
  ["case=last&at=2450ms", { case: "last", at: 2_450_000 }],
  ["at=0.0005ms", { case: null, at: 1 }],
])("%j is read and written", (query, view) => {
  expect(readStepView(query)).toEqual(view);
  expect(readStepView(writeStepView(view))).toEqual(view);
});

test.each(["at=soon", "at=-3ms", "at=1e999ms", "at="])("%j is no moment", (query) => {
  expect(readStepView(query).at).toBeNull();
});
