import { expect, test } from "vitest";
import type { Caption } from "../shapes.ts";
import { fitted } from "./fit.ts";

const size = { width: 200, height: 100, rem: 16, small: 10 };

function caption(text: string, x: number, more: Partial<Caption> = {}): Caption {
  return { key: text, x, y: 50, text, kind: "quiet", anchor: "start", ...more };
}

const texts = (captions: readonly Caption[]) => fitted(captions, size).map(({ text }) => text);

test("of words that would lie on one another the earlier ones stand", () => {
  expect(texts([caption("pool of 5", 0), caption("nobody waits", 30)])).toEqual(["pool of 5"]);
  expect(texts([caption("pool of 5", 0), caption("nobody waits", 60)])).toHaveLength(2);
});

test("what has no room is said in fewer words", () => {
  const long = caption("12 wait for a connection", 200, { anchor: "end", short: ["12 wait"] });
  expect(texts([caption("pool of 5, all held", 0), long])).toContain("12 wait");
});

test("nothing leaves its place", () => {
  const within = { x: 0, y: 30, width: 40, height: 40 };
  expect(texts([caption("lock free", 0, { within })])).toEqual([]);
  expect(texts([caption("database", 170)])).toEqual([]);
});

test("the number in a mark stands whatever is there", () => {
  expect(texts([caption("lock free", 0), caption("17", 5, { kind: "guest" })])).toContain("17");
});
