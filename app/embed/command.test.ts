import fc from "fast-check";
import { expect, test } from "vitest";
import { readCommand } from "./command.ts";

const letters = ["a", "b"];

test("each command is read as it is documented", () => {
  const read = (data: unknown) => readCommand(data, letters);
  expect(read({ type: "play", more: 1 })).toEqual({ type: "play" });
  expect(read({ type: "seek", ms: 2_450 })).toEqual({ type: "seek", ms: 2_450 });
  expect(read({ type: "set", path: "pool.max", value: 8 })).toEqual({
    type: "set",
    path: "pool.max",
    value: 8,
    variant: null,
  });
  expect(read({ type: "set", path: "pool.max", value: 8, variant: "b" })).toMatchObject({
    variant: "b",
  });
  expect(read({ type: "load", link: "https://a.example/#/lab?of=release" })).toEqual({
    type: "load",
    hash: "#/lab?of=release",
  });
});

test.each([
  [{ type: "seek", ms: "2" }, /seek needs ms/],
  [{ type: "seek", ms: Number.NaN }, /seek needs ms/],
  [{ type: "set", value: 3 }, /set needs path/],
  [{ type: "set", path: "pool.max", value: 3, variant: "c" }, /one of a, b/],
  [{ type: "load", link: "javascript:alert(1)" }, /load needs link/],
  [{ type: "explode" }, /"explode" is not known/],
])("%j is refused in a sentence", (data, sentence) => {
  expect(readCommand(data, letters)).toMatch(sentence);
});

test("what other programs send is left alone, and nothing that is sent does harm", () => {
  for (const data of [null, "play", 3, [], { source: "devtools" }, { type: 3 }]) {
    expect(readCommand(data, letters)).toBe(null);
  }
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ type: fc.string() })), (data) => {
      const command = readCommand(data, letters);
      return command === null || typeof command === "string" || typeof command.type === "string";
    }),
  );
});
