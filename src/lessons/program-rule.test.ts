import { expect, test } from "vitest";
import { type ProgramUnlock, programFault } from "./program-rule.ts";

const unlock: ProgramUnlock = {
  kind: "program",
  path: "program",
  order: true,
  mayAdd: ["checkout", "release"],
};
const start = "query 5; call 490; query 5";

test.each([
  ["call 490; query 5; query 5", null],
  ["checkout; query 5; release; call 490; query 5", null],
  ["query 5; query 5", "lost"],
  ["query 5; call 490; query 4", "added"],
  ["query 5; call 490; query 5; compute 1", "added"],
  ["query 5; call", "unreadable"],
])("%s: %s", (program, fault) => {
  expect(programFault(unlock, start, program)).toBe(fault);
});

test("where the order is locked, it is kept", () => {
  const locked = { ...unlock, order: false };
  expect(programFault(locked, start, "call 490; query 5; query 5")).toBe("order");
  expect(programFault(locked, start, "query 5; release; call 490; query 5")).toBeNull();
});

test("all or nothing: every statement between begin and commit", () => {
  const all = { ...unlock, mayAdd: [], inTransaction: true };
  const before = "begin; query 3; call 200; query 2; commit";
  expect(programFault(all, before, "call 200; begin; query 3; query 2; commit")).toBeNull();
  expect(programFault(all, before, "query 3; begin; call 200; query 2; commit")).toBe(
    "transaction",
  );
});

test("of programs to choose from, only those", () => {
  const choice = { ...unlock, choices: ["compute 300 yield 5"] };
  expect(programFault(choice, "compute 300", "compute 300 yield 5")).toBeNull();
  expect(programFault(choice, "compute 300", "compute 300 yield 1")).toBe("choice");
});
