import { expect, test } from "vitest";
import { statements } from "../../src/scenario/contents/statements.ts";
import { cards } from "./cards.ts";
import { findCards, findStatements, readSearch, writeSearch } from "./find.ts";

const nothing = readSearch("");
const ids = (query: string) => findCards(cards, readSearch(query)).map(({ id }) => id);

test("whoever looks for nothing finds everything", () => {
  expect(findCards(cards, nothing)).toEqual(cards);
  expect(findStatements(statements, cards, nothing)).toHaveLength(28);
});

test("by symptom", () => {
  expect(ids("symptom=deadlock")).toEqual(["two-at-once"]);
  expect(ids("symptom=refused")).toEqual(["started-or-kept", "unlimited"]);
});

test("by architecture, in any of the variants", () => {
  expect(ids("architecture=virtual-threads")).toEqual(["virtual-threads-hikari"]);
  expect(ids("architecture=prefork&part=workers")).toEqual([
    "process",
    "four-ways",
    "started-or-kept",
  ]);
});

test("by words, all of them, wherever they stand", () => {
  expect(ids("q=chapter+8")).toEqual(["sandwich", "sandwich-call-last", "sandwich-call-first"]);
  expect(ids("q=Rails+PUMA")).toEqual(["rails-7-1", "rails-7-2"]);
  expect(ids("q=zebra+crossing")).toEqual([]);
});

test("a short word is that word, and a number that number", () => {
  expect(ids("q=go")[0]).toBe("go");
  expect(ids("q=go")).not.toContain("django");
  expect(ids("q=chapter+1")).not.toContain("how-many");
});

test("all of the words, joining ones left out", () => {
  expect(ids("q=go+vs+rails")).toEqual(["sandwich"]);
  expect(ids("q=event+loops+vs+threads")).toEqual(["four-ways", "coroutines"]);
});

test("the slow call is found by what people call it: an incident at a payment provider", () => {
  const sandwiches = ["sandwich", "sandwich-call-last", "sandwich-call-first"];
  for (const word of ["incident", "provider", "payment", "payments"]) {
    expect(ids(`q=${word}`), word).toEqual(sandwiches);
  }
  expect(ids("q=payment+provider+incident")).toEqual(sandwiches);
});

test("statements are found by their own words, and with the studies that show them", () => {
  const find = (query: string) => {
    const search = readSearch(query);
    return findStatements(statements, findCards(cards, search), search).map(({ number }) => number);
  };
  expect(find("q=goroutine")).toEqual([22, 23, 24, 25]);
  expect(find("symptom=deadlock")).toEqual([26]);
});

test("what is looked for can be written into the address", () => {
  const search = { words: "two at once", part: "release", architecture: "", symptom: "deadlock" };
  expect(writeSearch(search)).toBe("q=two+at+once&part=release&symptom=deadlock");
  expect(readSearch(writeSearch(search))).toEqual(search);
  expect(writeSearch(nothing)).toBe("");
});
