import { describe, expect, test } from "vitest";
import { completionAt } from "./complete.ts";
import { parseProgram } from "./parse.ts";

/** What is offered at the place of the bar. */
function offered(text: string): readonly string[] | null {
  const caret = text.indexOf("¦");
  const completion = completionAt(text.replace("¦", ""), caret);
  return completion?.options.map((option) => option.text) ?? null;
}

/** The text with the first of what is offered. */
function completed(text: string): string {
  const written = text.replace("¦", "");
  const { from, to, options } = completionAt(written, text.indexOf("¦"))!;
  return written.slice(0, from) + options[0]!.text + written.slice(to);
}

describe("a step's word is offered", () => {
  test("where a step begins, every one of them", () => {
    expect(offered("¦")).toHaveLength(12);
    expect(offered("query 5; ¦")).toHaveLength(12);
    expect(offered("9: ¦")).toHaveLength(12);
  });

  test("by its first letters, whatever their case", () => {
    expect(offered("query 5\nc¦")).toEqual([
      "compute 2",
      "call 200",
      "commit",
      "checkout",
      "close",
    ]);
    expect(offered("CA¦")).toEqual(["call 200"]);
    expect(offered("x¦")).toBeNull();
  });

  test("in a branch only those that may stand there", () => {
    expect(offered("parallel { ¦")).toEqual([
      "compute 2",
      "query 5",
      'sql "SET x = 1"',
      "call 200",
    ]);
    expect(offered("parallel { query 5 & call 2 }; be¦")).toEqual(["begin"]);
  });

  test("so that the grammar accepts it", () => {
    expect(completed("query 5; ca¦")).toBe("query 5; call 200");
    const texts = ["compute", "query", "sql", "call", "parallel"].map((word) =>
      completed(`${word}¦`),
    );
    for (const text of texts) expect(parseProgram(text).problems).toEqual([]);
  });
});

test("behind the milliseconds stands what may follow them", () => {
  expect(offered("query 5 ¦")).toEqual(["open", "leak", "leak until end", "via pool"]);
  expect(offered("query 5 l¦")).toEqual(["leak", "leak until end"]);
  expect(offered("compute ~8 ¦")).toEqual(["erlang 4", "cv 2", "lognormal 1", "yield 2", "helper"]);
  expect(offered('sql "SET x" v¦')).toEqual(["via pool"]);
  expect(offered("call 20 ¦")).toBeNull();
});

test("nothing is offered in a number, a comment or a quote, nor when all is there", () => {
  expect(offered("query 5¦")).toBeNull();
  expect(offered("query 5 # c¦")).toBeNull();
  expect(offered('sql "be¦')).toBeNull();
  expect(offered("begin¦")).toBeNull();
});
