import { expect, test } from "vitest";
import { readSource } from "./source.ts";

function read(text: string): { text: string; quotes: string[] } {
  const source = readSource(text);
  return { text: source.text, quotes: [...source.quotes.values()].map((quote) => quote.text) };
}

test("comments are blank, quotes are filled, and nothing moves", () => {
  expect(read('query 5 # a; b\nsql "c; d" open')).toEqual({
    text: 'query 5       \nsql "____" open',
    quotes: ["c; d"],
  });
});

test("a quote may hold what means something elsewhere, and marks that are doubled", () => {
  expect(read('9: sql "a # b | c"; SQL 2 "{""&""}" | sql """"').quotes).toEqual([
    "a # b | c",
    '{"&"}',
    '"',
  ]);
});

test("a mark that nothing closes is a character; a comment behind it is one", () => {
  expect(read('sql "a; sql 5 # b')).toEqual({ text: 'sql "a; sql 5    ', quotes: [] });
  expect(read('sql "a\nb"')).toEqual({ text: 'sql "a\nb"', quotes: [] });
  expect(read('sql "a"""')).toEqual({ text: 'sql "___"', quotes: ['a"'] });
});

test("only sql has quotes", () => {
  const text = 'query 5 "a; b" ; sqlite "c" ; sql';
  expect(read(text)).toEqual({ text, quotes: [] });
});
