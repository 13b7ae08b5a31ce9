import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { buildForNode } from "../build-for-node.ts";
import type { TheoryCase } from "./theory-case.ts";
import type { Case, Skipped } from "./verdict.ts";

/** Judges all cases of theory on all cores; `judged` hears of each as it is done. */
export async function judgeAll(
  cases: readonly TheoryCase[],
  judged: (verdict: Case | Skipped) => void,
): Promise<void> {
  const script = await buildForNode("scripts/validate/theory-child.ts");
  const waiting = [...cases];
  const count = Math.min(availableParallelism(), cases.length);
  await Promise.all(Array.from({ length: count }, () => work(script, waiting, judged)));
}

/** One process, until no case waits. */
function work(
  script: string,
  waiting: TheoryCase[],
  judged: (verdict: Case | Skipped) => void,
): Promise<void> {
  const child = fork(script);
  return new Promise((resolve, reject) => {
    const next = () => {
      const theory = waiting.shift();
      if (theory) child.send(theory);
      else child.disconnect();
    };
    child.on("message", (verdict: Case | Skipped) => {
      judged(verdict);
      next();
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A process that judges theory ended with ${code}.`));
    });
    next();
  });
}
