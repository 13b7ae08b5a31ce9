import { expect, test } from "vitest";
import { parseProgram } from "../program/parse.ts";
import type { LeasePolicy } from "./lease-policy.ts";
import { request } from "./leasing/request.ts";
import { statement } from "./leasing/statement.ts";
import { outline } from "./outline.ts";

function linesOf(text: string, policy: LeasePolicy): string[] {
  const [program] = parseProgram(text).programs;
  return outline(program!.steps, policy).map((line) => `${line.text}: ${line.holding}`);
}

test("beside each line stands what the policy's connection does meanwhile", () => {
  const program = "query 5; call 490; query 5";
  expect(linesOf(program, request)).toEqual([
    "query 5: working",
    "call 490: idle",
    "query 5: working",
  ]);
  expect(linesOf(program, statement)).toEqual([
    "query 5: working",
    "call 490: none",
    "query 5: working",
  ]);
});

test("a transaction holds its connection through a call, under any policy", () => {
  expect(linesOf("begin; query 3; call 100; commit", statement)[2]).toBe("call 100: idle");
});

test("what a request has leaked it holds idle from then on", () => {
  expect(linesOf("query 5 leak; compute 100", statement)).toEqual([
    "query 5 leak: working",
    "compute 100: idle",
  ]);
});

test("branches stand under their parallel, with what each does to a connection", () => {
  const text = "begin; parallel { query 3; call 9 & compute 2 }; commit";
  expect(linesOf(text, statement).slice(1, -1)).toEqual([
    "parallel: idle",
    "\u2007 query 3: working",
    "\u2007 call 9: idle",
    "& compute 2: idle",
  ]);
});

test("who holds two connections and gives one back holds one", () => {
  expect(linesOf("checkout; query 5 via pool; call 9; release", request)[2]).toBe("call 9: idle");
});

test("a branch holds its own connection through its call", () => {
  const text = "parallel { query 3; call 9 & compute 2 }";
  expect(linesOf(text, request).slice(1)).toEqual([
    "\u2007 query 3: working",
    "\u2007 call 9: idle",
    "& compute 2: none",
  ]);
});
