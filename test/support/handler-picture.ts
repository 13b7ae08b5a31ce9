import type { Dialect, Policy } from "../../src/handler/dialect.ts";
import { type DialectId, dialects } from "../../src/handler/dialects/index.ts";
import { writeHandler } from "../../src/handler/write-handler.ts";
import { leasePolicies } from "../../src/model/leasing/index.ts";
import { parseProgram } from "../../src/program/parse.ts";

const bars = { none: " ", working: "█", idle: "╱", held: "│" } as const;

/** The code with its margin: what the connection does, and where it is taken and let go. */
export function picture(id: DialectId, policy: Policy["id"], text: string): string {
  const [program] = parseProgram(text).programs;
  return writeHandler(program!.steps, policyOf(policy), dialectOf(id))
    .map(({ holding, marks, code, comment }) => {
      const said = [code, comment].filter((part) => part !== "").join("  ");
      return `${bars[holding]} ${marks.join(" ").padEnd(17)}${said}`.trimEnd();
    })
    .join("\n");
}

function dialectOf(id: DialectId): Dialect {
  return dialects.find((dialect) => dialect.id === id)!;
}

function policyOf(id: Policy["id"]): Policy {
  return leasePolicies.find((policy) => policy.id === id)!;
}
