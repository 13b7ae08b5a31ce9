import fc from "fast-check";
import { expect, test } from "vitest";
import { type Kept, readShelf, withAll, withKept, writeShelf } from "./shelf-entries.ts";

function kept(id: string, more: Partial<Kept> = {}): Kept {
  return { id, name: id, savedAt: 5, text: "#/lab?of=sandwich", isNamed: true, ...more };
}

test("what is written is read again", () => {
  const entries = [kept("a"), kept("b", { isNamed: false })];
  expect(readShelf(writeShelf(entries))).toEqual(entries);
});

test("what is damaged is left out, the rest is kept, and nothing fails", () => {
  const whole = JSON.parse(writeShelf([kept("a"), kept("b")]));
  whole.scenarios[0].text = 7;
  whole.scenarios.push(null, [], { id: "c" });
  expect(readShelf(JSON.stringify(whole))).toEqual([kept("b")]);
  for (const text of [null, "", "{", "[]", '{"scenarios":3}']) expect(readShelf(text)).toEqual([]);
  fc.assert(fc.property(fc.json(), (text) => Array.isArray(readShelf(text))));
});

test("one that is kept again is there once, in front; old work gives way, named ones stay", () => {
  expect(withKept([kept("a"), kept("b")], kept("b", { name: "new" }))).toEqual([
    kept("b", { name: "new" }),
    kept("a"),
  ]);
  const visits = Array.from({ length: 9 }, (_, i) => kept(`visit-${i}`, { isNamed: false }));
  const shelf = visits.reduce(withKept, [kept("mine")]);
  expect(shelf.map(({ id }) => id)).toEqual([
    "mine",
    "visit-8",
    "visit-7",
    "visit-6",
    "visit-5",
    "visit-4",
  ]);
});

test("a list that is read in adds what is not there", () => {
  expect(withAll([kept("a", { name: "here" })], [kept("a"), kept("c")])).toEqual([
    kept("a", { name: "here" }),
    kept("c"),
  ]);
});
