import { describe, type Reading } from "./problem.ts";
import { FORMAT_VERSION } from "./upgrades/index.ts";

/** The version of the format that a file or a link was written in. */
export function readVersion(found: unknown): Reading<number> {
  if (typeof found !== "number" || !Number.isInteger(found) || found < 1) {
    const fault = `version is ${describe(found)}; it is a whole number from 1.`;
    return { value: 1, problem: `${fault} It is read as version 1.` };
  }
  if (found <= FORMAT_VERSION) return { value: found, problem: null };
  const fault = `version is ${found}; this Poolscope reads up to version ${FORMAT_VERSION}.`;
  return { value: found, problem: `${fault} What it does not know is left out.` };
}
