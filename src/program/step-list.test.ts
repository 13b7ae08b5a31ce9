import { expect, test } from "vitest";
import { formatPrograms } from "./format.ts";
import { parseProgram } from "./parse.ts";
import { MAX_STEPS } from "./step-list.ts";

function faults(text: string): { at: string[]; messages: string[]; read: string } {
  const { programs, problems } = parseProgram(text);
  return {
    at: problems.map(({ from, to }) => text.slice(from, to)),
    messages: problems.map(({ message }) => message),
    read: formatPrograms(programs),
  };
}

test.each([
  "begin; query 1; forget; query 2; begin; commit",
  "query 1 open; query 2 open; close; close",
  "begin; query 1 open; commit; close",
  "checkout; checkout; query 1; release",
  "checkout; release; checkout",
  "query 1 leak; query 2 leak until end",
])("%s is as it should be", (text) => {
  expect(faults(text)).toEqual({ at: [], messages: [], read: text });
});

test("a transaction that is forgotten is over for the program", () => {
  expect(faults("begin; query 1; forget; commit; query 2; forget")).toEqual({
    at: ["commit", "forget"],
    messages: ["commit without a begin before it.", "forget without a begin before it."],
    read: "begin; query 1; forget; query 2",
  });
});

test("one can only release after a checkout, one's own or a statement's", () => {
  expect(faults("call 1; release; query 1; release; checkout; release; release")).toEqual({
    at: ["release"],
    messages: ["release without a checkout or a statement before it."],
    read: "call 1; query 1; release; checkout; release; release",
  });
});

test("one can only close what is open", () => {
  expect(faults("close; query 1 open; close; close; query 2 leak; close")).toEqual({
    at: ["close", "close", "close"],
    messages: Array(3).fill("close without an open result before it."),
    read: "query 1 open; close; query 2 leak",
  });
});

test("what is opened is closed, or said to leak", () => {
  expect(faults("query 1 open via pool; query 2 open; close; call 3")).toEqual({
    at: ["query 1 open via pool"],
    messages: ["This result is never closed: add close, or write leak in place of open."],
    read: "query 1 via pool; query 2 open; close; call 3",
  });
});

test("steps in branches count towards a program's steps", () => {
  const calls = Array(MAX_STEPS - 3).fill("call 1");
  const parallel = "parallel { query 1 & query 2 }";
  expect(faults([...calls, parallel].join("; ")).messages).toEqual([]);
  expect(faults([...calls, "call 1", parallel].join("; "))).toEqual({
    at: [parallel],
    messages: ["A program has at most 100 steps, those in branches included."],
    read: [...calls, "call 1"].join("; "),
  });
});

test.each(["close", "query 2 open", "call 1"])(
  "in a full program the rollback takes the place of %s",
  (last) => {
    const calls = Array(MAX_STEPS - 3).fill("call 1");
    expect(faults(["begin", "query 1 open", ...calls, last].join("; ")).read).toBe(
      ["begin", "query 1", ...calls, "rollback"].join("; "),
    );
  },
);
