/** The answer that is nearest to what was measured, by ratio; −1 where nothing was measured. */
export function nearestAnswer(answers: readonly number[], measured: number): number {
  if (!(measured > 0)) return -1;
  const ratios = answers.map((answer) => Math.max(answer / measured, measured / answer));
  return ratios.indexOf(Math.min(...ratios));
}
