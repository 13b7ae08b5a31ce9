/** CPU seconds that a piece of work takes in this process; other processes' load stays out of it. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * The least time of each piece of work over several rounds. The pieces take turns, so that whatever
 * slows the machine down slows all of them; the least is what the noise added least to.
 */
export function leastSeconds<Name extends string>(
  pieces: Readonly<Record<Name, () => void>>,
  rounds: number,
): Readonly<Record<Name, number>> {
  const names = Object.keys(pieces) as Name[];
  const least = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) least[name] = Math.min(least[name]!, cpuSeconds(pieces[name]));
  }
  return least as Record<Name, number>;
}
