import { describe, expect, test } from "vitest";
import { type Duration, fixed } from "../kernel/duration.ts";
import { formatDuration } from "../program/format.ts";
import { parseProgram } from "../program/parse.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { Wait } from "../trace/words.ts";
import type { Circumstances } from "./circumstances.ts";
import { link } from "./code.ts";
import { compile } from "./compile.ts";
import { compileOpening } from "./compile-opening.ts";
import { type Instruction, Op } from "./instruction.ts";
import type { LeasePolicy } from "./lease-policy.ts";
import { request } from "./leasing/request.ts";
import { statement } from "./leasing/statement.ts";
import { unitOfWork } from "./leasing/unit-of-work.ts";
import type { Runtime } from "./runtime.ts";
import { go } from "./runtimes/go.ts";
import { hikari } from "./runtimes/hikari.ts";
import { ideal } from "./runtimes/ideal.ts";
import { rails } from "./runtimes/rails.ts";

function nameIn(codes: Readonly<Record<string, number>>, code: number): string {
  return Object.entries(codes).find(([, value]) => value === code)![0];
}

/** Milliseconds: of the task's own waiting, and after a + of the backend's computing. */
function format({ op, wait, duration, server }: Instruction): string {
  const own = isNothing(duration) ? [] : [formatDuration(duration)];
  const backend = server === 0 ? [] : [`+${server / 1_000}`];
  const name = nameIn(Op, op);
  return [op === Op.statement ? nameIn(Wait, wait) : name, ...own, ...backend].join(" ");
}

function isNothing(duration: Duration): boolean {
  return duration.kind === "fixed" && duration.micros === 0;
}

function compiled(program: string, policy: LeasePolicy, runtime: Runtime): string {
  const { steps } = parseProgram(program).programs[0]!;
  return visible(compile(steps, plainly(policy, runtime)))
    .map(format)
    .join("; ");
}

/** In a thread, straight to the database. */
function plainly(policy: LeasePolicy, runtime: Runtime): Circumstances {
  return {
    policy,
    runtime,
    takesTurns: false,
    spawn: 0,
    pooler: null,
    rollsBack: false,
    watchesIdle: false,
    keepsOpen: false,
  };
}

/** Without the turns, which take no time and follow each begin, commit and rollback. */
function visible(instructions: readonly Instruction[]): readonly Instruction[] {
  return instructions.filter(({ op }) => op !== Op.effect);
}

describe("an ideal runtime", () => {
  test("adds nothing but the lease", () => {
    expect(compiled("query 5; call ~200; query 2..9", request, ideal)).toBe(
      "checkout; query 5; call ~200; query 2..9; release; answer",
    );
    expect(compiled("compute 1; query 5", statement, ideal)).toBe(
      "compute 1; checkout; query 5; release; answer",
    );
  });

  test("sends BEGIN where the program says begin", () => {
    expect(compiled("begin; call 3; query 2; commit", statement, ideal)).toBe(
      "checkout; begin; call 3; query 2; commit; release; answer",
    );
  });
});

test("a transaction turns when its statement has ended, at the server", () => {
  const { steps } = parseProgram("begin; query 1; rollback").programs[0]!;
  const turns = compile(steps, plainly(statement, ideal)).filter(({ op }) => op === Op.effect);
  expect(turns.map(({ wait }) => nameIn(Wait, wait))).toEqual(["begin", "rollback"]);
});

/** What a runtime does, whatever it costs. */
const free = { request: ideal.request, statement: ideal.statement, word: ideal.word } as const;

/** What anything costs, whatever the runtime does. */
const costly: Runtime = {
  ...ideal,
  request: { start: 20, answer: 30 },
  statement: { send: 10, server: 600, receive: 50 },
  word: { send: 5, server: 200, receive: 20 },
};

describe("what a runtime costs", () => {
  test("is paid for the request, around each statement, and in the backend", () => {
    expect(compiled("query 5", statement, costly)).toBe(
      "compute 0.02; checkout; compute 0.01; query 5 +0.6; compute 0.05; release; " +
        "compute 0.03; answer",
    );
  });

  test("is less for begin and commit, which are but a word", () => {
    expect(compiled("begin; commit", statement, { ...costly, request: ideal.request })).toBe(
      "checkout; compute 0.005; begin +0.2; compute 0.02; " +
        "compute 0.005; commit +0.2; compute 0.02; release; answer",
    );
  });
});

test("Go sends what the program says, and asks nothing at a checkout", () => {
  expect(compiled("query 5; begin; call 20; rollback", statement, { ...go, ...free })).toBe(
    "checkout; query 5; release; checkout; begin; call 20; rollback; release; answer",
  );
});

describe("Rails", () => {
  const free61 = { ...rails, ...free };

  test("asks after each checkout whether the connection still lives", () => {
    expect(compiled("query 5; call 20; query 5", request, free61)).toBe(
      "checkout; check; query 5; call 20; query 5; release; answer",
    );
    expect(compiled("query 5; call 20; query 5", statement, free61)).toBe(
      "checkout; check; query 5; release; call 20; checkout; check; query 5; release; answer",
    );
  });

  test("sends BEGIN only with the first statement, though the lease begins before", () => {
    expect(compiled("begin; call 20; query 5; query 3; commit", request, free61)).toBe(
      "checkout; check; call 20; begin; query 5; query 3; commit; release; answer",
    );
  });

  test("of a transaction without a statement the database never hears", () => {
    expect(compiled("begin; call 20; rollback", request, free61)).toBe(
      "checkout; check; call 20; release; answer",
    );
  });

  test("what runs on another connection meanwhile is no statement of the transaction", () => {
    expect(compiled("begin; query 5 via pool; query 3; commit", request, free61)).toBe(
      "checkout; check; checkout; check; query 5; release; begin; query 3; commit; release; answer",
    );
  });

  test("each transaction has a BEGIN of its own, and a query outside has none", () => {
    expect(
      compiled("begin; query 1; commit; query 2; begin; query 3; rollback", request, free61),
    ).toBe(
      "checkout; check; begin; query 1; commit; query 2; begin; query 3; rollback; release; answer",
    );
  });
});

test("JDBC sends BEGIN in one message with the first statement: it begins, and takes no time", () => {
  const jdbc = { ...hikari, ...free };
  expect(compiled("begin; call 20; query 5; commit", request, jdbc)).toBe(
    "checkout; call 20; query 5; commit; release; answer",
  );
  const { steps } = parseProgram("begin; query 5; commit").programs[0]!;
  const all = compile(steps, plainly(request, jdbc));
  const begins = all.findIndex(({ op, wait }) => op === Op.effect && wait === Wait.begin);
  expect(begins).toBe(all.findIndex(({ op }) => op === Op.statement) - 1);
});

test("every instruction knows the step of the program it belongs to", () => {
  const { steps } = parseProgram("compute 1; begin; query 3; commit; call 4").programs[0]!;
  const withSteps = visible(compile(steps, plainly(statement, costly))).map((one) => {
    const step = one.step === NO_PLACE ? "none" : one.step;
    return `${step}: ${format(one)}`;
  });
  expect(withSteps).toEqual([
    "none: compute 0.02",
    "0: compute 1",
    "1: checkout",
    "1: compute 0.005",
    "1: begin +0.2",
    "1: compute 0.02",
    "2: compute 0.01",
    "2: query 3 +0.6",
    "2: compute 0.05",
    "3: compute 0.005",
    "3: commit +0.2",
    "3: compute 0.02",
    "3: release",
    "4: call 4",
    "none: compute 0.03",
    "none: answer",
  ]);
});

describe("opening a connection", () => {
  const opening = (runtime: Runtime, openingTime = 0, roundTrip = 0) =>
    compileOpening(runtime.opening, openingTime, roundTrip).map(format).join("; ");

  test("costs an ideal runtime nothing but the database's consent", () => {
    expect(opening(ideal)).toBe("claimSlot; passReserved; opened");
  });

  test("what the scenario adds comes first", () => {
    expect(opening(ideal, 2_500)).toBe("pause 2.5; claimSlot; passReserved; opened");
  });

  test("goes through the runtime's stages, on both sides and over the network", () => {
    const runtime: Runtime = {
      ...ideal,
      opening: [
        { kind: "client", micros: 400 },
        { kind: "trips", roundTrips: 4 },
        { kind: "server", micros: 1_700 },
        { kind: "limit" },
        { kind: "wait", micros: 2_000 },
        { kind: "reserved" },
      ],
    };
    expect(opening(runtime, 0, 500)).toBe(
      "compute 0.4; pause 2; serve +1.7; claimSlot; pause 2; passReserved; opened",
    );
  });

  test.each([go, rails])(
    "$label: a slot is asked for before the login, the right to it after",
    ({ opening: stages }) => {
      const kinds = stages.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "limit" || kind === "reserved")).toEqual([
        "limit",
        "reserved",
      ]);
      const login = kinds.slice(kinds.indexOf("limit"), kinds.indexOf("reserved"));
      expect(login).toContain("client");
      expect(login).toContain("server");
    },
  );
});

describe("a session that begins by itself", () => {
  const lazily = { ...ideal, begins: "before-statement" as const };

  test.each([ideal, lazily])("takes a later begin for its own", (runtime) => {
    expect(compiled("query 1; begin; query 2; commit", unitOfWork, runtime)).toBe(
      "checkout; begin; query 1; query 2; commit; release; answer",
    );
  });

  test("rolls back nothing that the server has not heard of", () => {
    expect(compiled("begin; call 2; forget", unitOfWork, lazily)).toBe(
      "checkout; call 2; release; answer",
    );
    expect(compiled("begin; query 2; forget", unitOfWork, lazily)).toBe(
      "checkout; begin; query 2; rollback; release; answer",
    );
  });
});

test("programs and opening stand one after another, and each is found where it begins", () => {
  const one = parseProgram("query 5").programs[0]!.steps;
  const two = parseProgram("call ~3; compute 2").programs[0]!.steps;
  const programs = [one, two].map((steps) => compile(steps, plainly(request, ideal)));
  const code = link(programs, compileOpening(ideal.opening, 7_000, 0), [], []);

  expect(code.programs).toEqual([0, 4]);
  expect(code.opening).toBe(7);
  expect([...code.op].map((op) => nameIn(Op, op)).join(" ")).toBe(
    "checkout statement release answer call compute answer pause claimSlot passReserved opened wake retake",
  );
  expect([...code.fixedMicros]).toEqual([0, 5_000, 0, 0, -1, 2_000, 0, 7_000, 0, 0, 0, 0, 0]);
  expect(code.duration[5]).toEqual(fixed(2_000));
});
