import fc, { type Arbitrary } from "fast-check";
import { formatPrograms } from "../../src/program/format.ts";
import { parseProgram } from "../../src/program/parse.ts";

/** Mostly whole milliseconds, so that many things happen at one instant; nothing at all, too. */
export const shortMs = fc.oneof(
  { weight: 6, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.integer({ min: 13, max: 60 }) },
  { weight: 2, arbitrary: fc.nat(12_000).map((micros) => micros / 1_000) },
);

const duration = fc.oneof(
  { weight: 4, arbitrary: shortMs.map(String) },
  { weight: 2, arbitrary: shortMs.map((mean) => `~${mean}`) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${a}..${a + b}`) },
  {
    weight: 1,
    // Not all there is: with the widest a short program would seldom be short.
    arbitrary: fc
      .tuple(fc.nat(12), fc.constantFrom("erlang 2", "erlang 9", "cv 1.5", "cv 4", "lognormal 0.8"))
      .map(([mean, shape]) => `~${mean} ${shape}`),
  },
);
const turns = fc.constantFrom("", "", " helper", " yield 1", " yield 0.5");
const timedStep = fc
  .tuple(fc.constantFrom("query", "query", "compute", "call"), duration, turns)
  .map(([step, time, turn]) => `${step} ${time}${step === "compute" ? turn : ""}`);
const transaction = fc
  .tuple(fc.array(timedStep, { maxLength: 3 }), fc.constantFrom("commit", "rollback"))
  .map(([steps, end]) => ["begin", ...steps, end].join("; "));
const plainSteps = fc
  .array(fc.oneof({ weight: 3, arbitrary: timedStep }, { weight: 1, arbitrary: transaction }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join("; "));

/** One or two programs of timed steps and of transactions that end. */
export const plainProgram = mixOf(plainSteps);

const pooled = fc.constantFrom("", "", " via pool");
const sql = fc.constantFrom(
  "BEGIN",
  "COMMIT",
  "ROLLBACK",
  "insert into t values (1)",
  "select from t",
  "SET x = 1",
  "SHOW x",
  "create temp table t (a int)",
  "discard all",
  'say "a; b" | # {&}',
);
const branchStep = fc.oneof(
  timedStep,
  fc.tuple(duration, turns).map(([time, flags]) => `compute ${time}${flags}`),
  fc
    .tuple(duration, fc.constantFrom("", "", " leak", " leak until end"), pooled)
    .map(([time, use, via]) => `query ${time}${use}${via}`),
  fc
    .tuple(fc.option(duration), sql, pooled)
    .map(([time, text, via]) => `sql ${time ?? ""} "${text.replaceAll('"', '""')}"${via}`),
);
const branch = fc.array(branchStep, { minLength: 1, maxLength: 3 }).map((list) => list.join("; "));
const parallel = fc
  .array(branch, { minLength: 2, maxLength: 4 })
  .map((branches) => `parallel { ${branches.join(" & ")} }`);
const bare = fc.constantFrom(
  ...["begin", "commit", "rollback", "forget", "checkout", "release", "close"],
);
const opening = fc.tuple(duration, pooled).map(([time, via]) => `query ${time} open${via}`);
const steps = fc
  .tuple(
    timedStep,
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: branchStep },
        { weight: 6, arbitrary: bare },
        { weight: 2, arbitrary: opening },
        { weight: 1, arbitrary: parallel },
      ),
      { maxLength: 12 },
    ),
  )
  .map(([first, others]) => [first, ...others].join("; "));

/** Programs of every kind of step, in any order that the grammar allows. */
export const anyProgram = mixOf(steps).map((text) => formatPrograms(parseProgram(text).programs));

function mixOf(one: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 1, arbitrary: fc.tuple(one, one).map(([a, b]) => `3: ${a} | ${b}`) },
  );
}
