import type { Case, Skipped } from "./verdict.ts";

/** One line a case, and beneath one that falls short its checks. */
export function printCase({ kind, id, ok, checks }: Case, to: NodeJS.WritableStream): void {
  const holding = checks.filter((check) => check.ok).length;
  const verdict = ok ? "holds      " : "falls short";
  to.write(`${verdict}  ${kind.padEnd(9)}  ${id.padEnd(34)}  ${holding}/${checks.length}\n`);
  for (const check of checks) {
    if (!check.ok) to.write(`    ${check.field}: expected ${check.expected}, got ${check.got}\n`);
  }
}

export function printVerdict(passed: number, failed: number, skipped: readonly Skipped[]): void {
  for (const { id, why } of skipped) console.log(`not judged   ${id}: ${why}`);
  const sum = `${passed} of ${passed + failed} cases hold, ${skipped.length} not judged.`;
  const hint = "docs/model.md says which are known to fall short, and why.";
  console.log(failed === 0 ? sum : `${sum} ${failed} fall short: ${hint}`);
}
