import fc from "fast-check";
import { expect, test } from "vitest";
import { parseProgram } from "../../../src/program/parse.ts";
import { anyProgram } from "../../../test/support/random-program.ts";
import { editableText, keptText } from "./program-text.ts";

test("a program is edited a step a line, and kept in one", () => {
  expect(editableText("query 5; call 490 | 3: begin; commit")).toBe(
    "query 5\ncall 490\n|\n3:\nbegin\ncommit",
  );
  expect(keptText("query 5\ncall 490\n|\n3:\nbegin\ncommit")).toBe(
    "query 5; call 490 | 3: begin; commit",
  );
});

test("comments stay as they were written", () => {
  const written = "query 5 # the user\ncall 490";
  expect(editableText(written)).toBe(written);
  expect(keptText(`${written}\n`)).toBe(written);
});

test("whatever the program, it means the same", () => {
  fc.assert(
    fc.property(anyProgram, (text) => {
      expect(parseProgram(editableText(text))).toEqual(parseProgram(text));
      expect(parseProgram(keptText(editableText(text)))).toEqual(parseProgram(text));
    }),
  );
});
