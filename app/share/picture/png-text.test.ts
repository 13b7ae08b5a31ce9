import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../../test/support/runs.ts";
import { isPng, readText, withText } from "./png-text.ts";

/** One transparent pixel. */
const pixel = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  ),
  (char) => char.charCodeAt(0),
);

test("a picture keeps a text of any script, and stays a picture", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const carrying = withText(pixel, "poolscope", text);
      expect(isPng(carrying)).toBe(true);
      expect(readText(carrying, "poolscope")).toBe(text);
      expect(readText(carrying, "other")).toBe(null);
    }),
  );
});

test("a picture without one, or with a damaged one, has none", () => {
  expect(readText(pixel, "poolscope")).toBe(null);
  const damaged = withText(pixel, "poolscope", "#/lab?of=sandwich");
  damaged[60] = 7;
  expect(readText(damaged, "poolscope")).toBe(null);
});

test("bytes of any kind are read without failing", () => {
  const signed = fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Uint8Array.of(...pixel.subarray(0, 8), ...bytes));
  fc.assert(
    fc.property(signed, (bytes) => readText(bytes, "poolscope") === null),
    tries(100, 2_000),
  );
});
