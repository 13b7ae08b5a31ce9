import { describe, expect, test } from "vitest";
import { formatStep } from "../../program/format.ts";
import { parseProgram } from "../../program/parse.ts";
import type { LeasePolicy } from "../lease-policy.ts";
import { careless } from "./careless.ts";
import { explicit } from "./explicit.ts";
import { leasePolicies } from "./index.ts";
import { none } from "./none.ts";
import { request } from "./request.ts";
import { requestEager } from "./request-eager.ts";
import { statement } from "./statement.ts";
import { unit } from "./unit.ts";
import { unitOfWork } from "./unit-of-work.ts";

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

describe("from the request's start", () => {
  test("whether it asks the database or not", () => {
    expect(placed(requestEager, "call 200; query 5")).toBe("checkout; call 200; query 5; release");
    expect(placed(requestEager, "call 200")).toBe("checkout; call 200; release");
  });

  test("until the program releases it; the next statement takes another", () => {
    expect(placed(requestEager, "query 1; release; call 1")).toBe(
      "checkout; query 1; release; release; call 1",
    );
    expect(placed(requestEager, "query 1; release; call 1; query 5")).toBe(
      "checkout; query 1; release; release; call 1; checkout; query 5; release",
    );
  });
});

describe("for a unit of work", () => {
  test("the first statement begins by itself, the end rolls back by itself", () => {
    expect(placed(unitOfWork, "query 5; call 200; query 5")).toBe(
      "checkout; begin-by-itself; query 5; call 200; query 5; rollback-by-itself; release",
    );
  });

  test("a commit gives the connection back, and the next statement begins anew", () => {
    expect(placed(unitOfWork, "query 5; query 1; begin; query 2; commit")).toBe(
      "checkout; begin-by-itself; query 5; query 1; begin; query 2; commit; release",
    );
  });
});

test("a unit of work is over with a rollback as well", () => {
  expect(placed(unitOfWork, "query 5; begin; query 1; rollback; call 9")).toBe(
    "checkout; begin-by-itself; query 5; begin; query 1; rollback; release; call 9",
  );
});

describe("as the program says", () => {
  test("from checkout to release, and outside each statement for itself", () => {
    expect(placed(explicit, "query 1; checkout; query 5; compute 20; release; query 2")).toBe(
      "checkout; query 1; release; checkout; checkout; query 5; compute 20; release; release; " +
        "checkout; query 2; release",
    );
  });

  test("a statement outside keeps its own while its result is open, or for ever", () => {
    expect(placed(explicit, "query 1 open; compute 2; close; query 3 leak")).toBe(
      "checkout; query 1 open; compute 2; close; release; checkout; query 3 leak; leak",
    );
  });

  test("what is never released is lost to the pool", () => {
    expect(placed(explicit, "checkout; query 5")).toBe("checkout; checkout; query 5; leak");
  });
});

describe("without a pool", () => {
  test("from the first statement to the end, and nothing after a release", () => {
    expect(placed(none, "call 1; query 5; call 200")).toBe(
      "call 1; checkout; query 5; call 200; release",
    );
    expect(placed(none, "query 5; release; call 1")).toBe(
      "checkout; query 5; release; release; call 1",
    );
  });
});

describe("one for each unit", () => {
  test("is kept at the request's end", () => {
    expect(placed(unit, "query 5; call 200; query 5")).toBe(
      "checkout; query 5; call 200; query 5; keep",
    );
  });
});

describe("carelessly", () => {
  test("even a transaction's statements take one each", () => {
    expect(placed(careless, "begin; query 5; commit")).toBe(
      "checkout; begin; release; checkout; query 5; release; checkout; commit; release",
    );
  });
});

describe("open results", () => {
  test("occupy their connection until they are closed, so the next statement takes another", () => {
    expect(placed(statement, "query 5 open; query 1; close")).toBe(
      "checkout; query 5 open; checkout; query 1; release; close; release",
    );
  });

  test("that are never closed lose it, or only until the request's end", () => {
    expect(placed(statement, "query 5 leak; call 1")).toBe("checkout; query 5 leak; leak; call 1");
    expect(placed(statement, "query 5 leak until end; query 1")).toBe(
      "checkout; query 5 leak until end; checkout; query 1; release",
    );
  });
});

describe("a release in the program", () => {
  test("ends the policy's lease early, and the next statement takes another", () => {
    expect(placed(request, "query 5; release; call 490; query 5")).toBe(
      "checkout; query 5; release; release; call 490; checkout; query 5; release",
    );
  });

  test("means nothing where nothing is leased", () => {
    expect(placed(statement, "query 5; release; call 490")).toBe(
      "checkout; query 5; release; release; call 490",
    );
  });
});

test("a result of a statement via the pool keeps that connection", () => {
  expect(placed(request, "query 1 open via pool; close")).toBe(
    "checkout; query 1 open via pool; close; release",
  );
  expect(placed(request, "query 1 leak via pool")).toBe("checkout; query 1 leak via pool; leak");
});

test("only two do without a pool's limit", () => {
  const poolless = leasePolicies.filter(({ isPoolless }) => isPoolless).map(({ id }) => id);
  expect(poolless).toEqual(["unit", "none"]);
});

test("a statement via the pool takes a connection beside the one there is", () => {
  expect(placed(request, "query 100; query 50 via pool")).toBe(
    "checkout; query 100; checkout; query 50 via pool; release; release",
  );
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

  test("and for ever where the program forgets to end it; the next takes another", () => {
    expect(placed(statement, "begin; query 3; forget; query 1")).toBe(
      "checkout; begin; query 3; forget; leak; checkout; query 1; release",
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

  test("steps of parallel branches have numbers of their own, before those that follow", () => {
    const program = "parallel { query 1; call 1 & call 1 }; call 3";
    const { steps } = parseProgram(program).programs[0]!;
    const own = policy.place(steps, 2).flatMap((one) => (one.kind === "step" ? [one.index] : []));
    expect(own).toEqual([2, 6]);
  });
});

describe.each(leasePolicies.filter(({ id }) => id !== "request-eager"))("$id", (policy) => {
  test("who needs no connection asks for none", () => {
    expect(placed(policy, "compute 5; call 20")).toBe("compute 5; call 20");
  });
});

describe("what a policy does with its own lease", () => {
  const program = "query 1; checkout; query 1";

  function leaseOf(policy: LeasePolicy, kind: string): number | undefined {
    const placed = policy.place(parseProgram(program).programs[0]!.steps, 0);
    return placed.flatMap((one) => (one.kind === kind && "lease" in one ? [one.lease] : []))[0];
  }

  test("never concerns one that the program has checked out since", () => {
    expect(leaseOf(unit, "keep")).toBe(1);
    expect(leaseOf(unitOfWork, "begin-by-itself")).toBe(0);
    expect(leaseOf(unitOfWork, "rollback-by-itself")).toBe(1);
  });
});
