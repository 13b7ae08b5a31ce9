import { describe, expect, test } from "vitest";
import { formatStep } from "../../program/format.ts";
import { parseProgram } from "../../program/parse.ts";
import type { LeasePolicy } from "../lease-policy.ts";
import { leasePolicies } from "./index.ts";
import { request } from "./request.ts";
import { statement } from "./statement.ts";

/** The program with what the policy puts in. */
function placed(policy: LeasePolicy, program: string): string {
  const { steps } = parseProgram(program).programs[0]!;
  return policy
    .place(steps, 0)
    .map((one) => (one.kind === "step" ? formatStep(one.step) : one.kind))
    .join("; ");
}

describe("for the whole request", () => {
  test("from the first statement to the end, a call in between included", () => {
    expect(placed(request, "query 5; call 200; query 5")).toBe(
      "checkout; query 5; call 200; query 5; release",
    );
  });

  test("a call before the first statement holds nothing, one after the last does", () => {
    expect(placed(request, "call 200; query 5; query 5")).toBe(
      "call 200; checkout; query 5; query 5; release",
    );
    expect(placed(request, "query 5; query 5; call 200")).toBe(
      "checkout; query 5; query 5; call 200; release",
    );
  });

  test("a transaction changes nothing", () => {
    expect(placed(request, "compute 1; begin; query 3; commit; compute 2")).toBe(
      "compute 1; checkout; begin; query 3; commit; compute 2; release",
    );
  });
});

describe("for each statement", () => {
  test("each takes one and gives it back", () => {
    expect(placed(statement, "query 5; call 200; query 5")).toBe(
      "checkout; query 5; release; call 200; checkout; query 5; release",
    );
  });

  test("a transaction keeps it from begin to commit, whatever is in between", () => {
    expect(placed(statement, "query 1; begin; query 3; call 200; query 2; commit; query 4")).toBe(
      "checkout; query 1; release; " +
        "checkout; begin; query 3; call 200; query 2; commit; release; " +
        "checkout; query 4; release",
    );
  });

  test("or to rollback; two transactions are two leases", () => {
    expect(placed(statement, "begin; rollback; begin; query 3; commit")).toBe(
      "checkout; begin; rollback; release; checkout; begin; query 3; commit; release",
    );
  });
});

describe.each(leasePolicies)("$id", (policy) => {
  test("the steps themselves stay as they are, each with its number", () => {
    const { steps } = parseProgram("compute 1; begin; query 2; commit; call 3; query 4")
      .programs[0]!;
    const own = policy.place(steps, 0).flatMap((one) => (one.kind === "step" ? [one] : []));
    expect(own.map(({ step }) => step)).toEqual(steps);
    expect(own.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe.each(leasePolicies.filter(({ id }) => id !== "request-eager"))("$id", (policy) => {
  test("who needs no connection asks for none", () => {
    expect(placed(policy, "compute 5; call 20")).toBe("compute 5; call 20");
  });
});
