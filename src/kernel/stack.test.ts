import { expect, test } from "vitest";
import { Stack } from "./stack.ts";

test("last in, first out", () => {
  const stack = new Stack<string>();
  for (const item of ["a", "b", "c"]) stack.push(item);
  expect(stack.size).toBe(3);
  expect([stack.pop(), stack.pop()]).toEqual(["c", "b"]);
  stack.push("d");
  expect([stack.pop(), stack.pop()]).toEqual(["d", "a"]);
  expect(stack.size).toBe(0);
});

test("an empty one gives nothing, however often it is asked, and goes on", () => {
  const stack = new Stack<string>();
  expect([stack.pop(), stack.pop()]).toEqual([undefined, undefined]);
  stack.push("a");
  expect(stack.size).toBe(1);
  expect([stack.pop(), stack.pop()]).toEqual(["a", undefined]);
});
