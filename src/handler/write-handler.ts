import type { Step } from "../program/step.ts";
import type { Dialect, Policy } from "./dialect.ts";
import type { HandlerLine } from "./line.ts";
import { namesReadIn } from "./names-read.ts";
import { Page } from "./page.ts";
import { planOf } from "./plan.ts";
import { Writer } from "./writer.ts";

/**
 * The program as somebody would write it in a language with a library. Where connections are taken
 * and given back is what the lease policy puts into the program, as the engine runs it.
 */
export function writeHandler(
  steps: readonly Step[],
  policy: Policy,
  dialect: Dialect,
): readonly HandlerLine[] {
  const page = new Page(dialect);
  const happenings = planOf(steps, policy, 0);
  const namesRead = namesReadIn(happenings, policy);
  const frame = dialect.handler({ policy: policy.id, happenings, namesRead });
  page.write(frame.before);
  page.indent(frame.inside);
  new Writer(page, dialect, policy).write(happenings);
  if (dialect.endsWith === "body") page.endHere();
  page.indent(-frame.inside);
  page.write(frame.after);
  return page.end();
}
