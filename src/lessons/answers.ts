import type { Option, Question } from "./chapter.ts";
import type { Measured } from "./measured.ts";
import { judgeAll } from "./rule.ts";

/** Does the run bear an answer out? False while there is no run. */
export function isRight({ holds }: Option, runs: Measured): boolean {
  const [scene] = runs.values();
  return scene !== undefined && judgeAll(holds, scene, runs).every((one) => one.holds);
}

/** The answer that the runs bear out; undefined while they have not ended. */
export function rightOption({ options }: Question, runs: Measured): Option | undefined {
  return options.find((option) => isRight(option, runs));
}
