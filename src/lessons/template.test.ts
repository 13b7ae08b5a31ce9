import { expect, test } from "vitest";
import { parseTemplate } from "./template.ts";

const kinds = (text: string) => parseTemplate(text).map(({ kind }) => kind);

test("a text is read into its parts", () => {
  const text = "Held for {whole program.all}: [[held idle|idle]], as `release` is late.";
  expect(kinds(text)).toEqual(["text", "number", "text", "term", "text", "code", "text"]);
  expect(parseTemplate(text)[3]).toMatchObject({ term: "held idle", text: "idle" });
  expect(parseTemplate(text)[1]).toMatchObject({
    of: { run: "whole", word: "program.all" },
    by: null,
  });
});

test("a ratio names both", () => {
  expect(parseTemplate("{a response.p99 / b response.p99}")).toEqual([
    {
      kind: "number",
      at: 0,
      of: { run: "a", word: "response.p99" },
      by: { run: "b", word: "response.p99" },
    },
  ]);
});

test.each(["{}", "{a}", "{a b c}", "{a b / }"])("%s is text", (text) => {
  expect(kinds(text)).toEqual(["text"]);
});
