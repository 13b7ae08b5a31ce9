import { expect, test } from "vitest";
import { formatDuration } from "./format.ts";
import { parseDuration } from "./parse-duration.ts";

test.each([
  ["5", { kind: "fixed", micros: 5_000 }],
  ["~8", { kind: "exponential", meanMicros: 8_000 }],
  ["2..9.5", { kind: "uniform", leastMicros: 2_000, mostMicros: 9_500 }],
  ["~8 erlang 4", { kind: "erlang", meanMicros: 8_000, stages: 4 }],
  ["~8 cv 2.5", { kind: "spread", meanMicros: 8_000, variation: 2.5 }],
  ["~600000 lognormal 0.1", { kind: "lognormal", meanMicros: 600_000_000, sigma: 0.1 }],
])("%s is read, and written the same", (text, duration) => {
  const parsed = parseDuration(text);
  expect(parsed).toEqual(duration);
  expect(typeof parsed === "string" ? parsed : formatDuration(parsed)).toBe(text);
});

test("blanks and capitals do not matter", () => {
  expect(parseDuration(" ~ 8\tErlang  50 ")).toEqual({
    kind: "erlang",
    meanMicros: 8_000,
    stages: 50,
  });
});

test.each([
  ["~8 erlang", /^behind erlang stand 2 to 50 stages/],
  ["~8 erlang 1", /^behind erlang/],
  ["~8 erlang 51", /^behind erlang/],
  ["~8 erlang 2.5", /^behind erlang/],
  ["~8 cv 1", /^behind cv stands a number above 1, at most 20/],
  ["~8 cv 20.1", /^behind cv/],
  ["~8 cv 2 cv 3", /^behind cv/],
  ["~8 lognormal 0.09", /^behind lognormal stands 0\.1 to 3/],
  ["~8 lognormal 3.1", /^behind lognormal/],
  ["~8 normal 1", /^what may stand behind a mean is erlang, cv, lognormal/],
  ["~600001 erlang 4", /^at most 600000 ms/],
  ["8 erlang 4", /^write milliseconds/],
  ["2..9 cv 2", /^write milliseconds/],
])("%s is answered with the reason", (text, reason) => {
  expect(parseDuration(text)).toMatch(reason);
});
