import { execFileSync } from "node:child_process";
import { buildForNode } from "../build-for-node.ts";
import type { MillionRun } from "./million-run.ts";
import { tell } from "./tell.ts";

/** A run of a million requests: its time, its pieces and the most memory it had. */
export async function measureMillion(): Promise<MillionRun> {
  tell("a million requests");
  const script = await buildForNode("scripts/bench/million-run.ts");
  return JSON.parse(execFileSync(process.execPath, [script]).toString()) as MillionRun;
}
