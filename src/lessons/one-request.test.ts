import { expect, test } from "vitest";
import { longestOf, requestKinds } from "./one-request.ts";

/** Each line with when it begins and ends, in milliseconds. */
function drawn(program: string): readonly string[] {
  return requestKinds(program).flatMap(({ weight, all, lines }) => [
    `${weight} of ${all}`,
    ...lines.map(({ text, start, length }) => `${text}: ${start / 1e3}–${(start + length) / 1e3}`),
  ]);
}

test("a request's lines follow one another, and what takes no time stands where it happens", () => {
  expect(drawn("begin; query 3; call 200; query ~2; commit")).toEqual([
    "1 of 1",
    "begin: 0–0",
    "query 3: 0–3",
    "call 200: 3–203",
    "query ~2: 203–205",
    "commit: 205–205",
  ]);
});

test("of branches the longest counts", () => {
  const program = "parallel { call 20; query 5 & call 10 }; compute 1";
  expect(drawn(program).slice(1)).toEqual([
    "parallel { call 20; query 5 & call 10 }: 0–25",
    "compute 1: 25–26",
  ]);
  expect(longestOf(requestKinds(program))).toBe(26_000);
});

test("kinds of a mix are to one scale", () => {
  const program = "49: compute 2; call 96; compute 2 | 1: compute 300";
  expect(drawn(program)).toContain("49 of 50");
  expect(longestOf(requestKinds(program))).toBe(300_000);
});
