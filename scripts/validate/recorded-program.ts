import type { RecordedScenario, RecordedStep } from "./recording.ts";

const steps: Readonly<Record<string, string>> = {
  query: "query",
  http: "call",
  cpu: "compute",
  begin: "begin",
  commit: "commit",
  rollback: "rollback",
  checkout: "checkout",
  release: "release",
  closeRows: "close",
};

/** The programs of a recorded workload in the grammar of `src/program`, with `|` between. */
export function programText(recorded: RecordedScenario): string {
  const programs = recorded.programs ?? [recorded.program ?? []];
  return programs
    .map((program) => [...library(program.map(stepText), recorded)])
    .map((program) => [...program, ...(leavesTransactionOpen(program) ? ["forget"] : [])])
    .map((program) => program.join("; "))
    .join(" | ");
}

/** Does the workload say statements by their text, to see what becomes of them? */
export function isAboutVisibility({ program = [], programs = [] }: RecordedScenario): boolean {
  return [program, ...programs].flat().some(({ kind }) => kind === "sql");
}

/** What a library does around the statements, where the program does not say it. */
function library(program: readonly string[], { runtime, lease }: RecordedScenario) {
  if (runtime !== "sqlalchemy-threads") return program;
  if (lease === "explicit") return program.flatMap(beginByItself());
  return lease === "request" ? program : program.flatMap(endAtOnce(lease));
}

/**
 * A connection of SQLAlchemy begins at its first statement by itself (lib/sqlalchemy/engine/base.py,
 * "autobegin"; psycopg2 sends a BEGIN before it); who releases it leaves the end to the pool.
 */
function beginByItself() {
  let hasBegun = false;
  return (step: string): readonly string[] => {
    if (step === "begin") hasBegun = true;
    else if (step === "commit" || step === "rollback") hasBegun = false;
    else if (step === "release" && hasBegun) {
      hasBegun = false;
      return ["forget", step];
    } else if (isStatement(step) && !hasBegun) {
      hasBegun = true;
      return ["begin", step];
    }
    return [step];
  };
}

/** Outside of a transaction of its own, each statement is one: committed, or left to the pool. */
function endAtOnce(lease: string) {
  let isInTransaction = false;
  const end = lease === "commit" ? "commit" : "rollback";
  return (step: string): readonly string[] => {
    if (step === "begin") isInTransaction = true;
    if (step === "commit" || step === "rollback") isInTransaction = false;
    return isStatement(step) && !isInTransaction ? ["begin", step, end] : [step];
  };
}

function stepText({ kind, ms, sql, leakRows, leakCtx, holdRows, via }: RecordedStep): string {
  const flags = [
    ...(holdRows ? ["open"] : []),
    ...(leakRows ? [leakCtx ? "leak until end" : "leak"] : []),
    ...(via === "pool" ? ["via pool"] : []),
  ];
  if (sql !== undefined) return ["sql", `"${sql.replaceAll('"', '""')}"`, ...flags].join(" ");
  const name = steps[kind] ?? kind;
  return [name, ...(ms === undefined ? [] : [`${ms}`]), ...flags].join(" ");
}

function isStatement(step: string): boolean {
  return /^(query|sql) /.test(step);
}

function leavesTransactionOpen(program: readonly string[]): boolean {
  const ends = ["commit", "rollback", "forget"];
  return program.lastIndexOf("begin") > program.findLastIndex((step) => ends.includes(step));
}
