/** What somebody has done in the course: it stays on their machine, or goes with them as a file. */
export interface Progress {
  /** By question, as `unlimited` or `unlimited/again`: the answer committed to, or `NOT_SURE`. */
  readonly predictions: Readonly<Record<string, string>>;
  /** By chapter and challenge, as `sandwich/serve-all`: the best so far, and what was handed in. */
  readonly challenges: Readonly<Record<string, Achieved>>;
}

interface Achieved {
  readonly stars: number;
  /** What stands behind the `?` of its address. */
  readonly query: string;
}

export const NOT_SURE = "not-sure";

/** Never fails: what cannot be read was not done. */
export function readProgress(found: unknown): Progress {
  const { predictions, challenges } = fieldsOf(found);
  return { predictions: wordsOf(predictions), challenges: achievedOf(challenges) };
}

/** Both together: what was done here stays, and of a challenge the better result. */
export function joinProgress(here: Progress, brought: Progress): Progress {
  const better = Object.entries(brought.challenges).filter(
    ([id, { stars }]) => stars > (here.challenges[id]?.stars ?? 0),
  );
  return {
    predictions: { ...brought.predictions, ...here.predictions },
    challenges: { ...here.challenges, ...Object.fromEntries(better) },
  };
}

/** How many answers and challenges. */
export function countDone({ predictions, challenges }: Progress): number {
  return Object.keys(predictions).length + Object.keys(challenges).length;
}

function fieldsOf(found: unknown): Readonly<Record<string, unknown>> {
  return typeof found === "object" && found !== null ? { ...found } : {};
}

function wordsOf(found: unknown): Readonly<Record<string, string>> {
  const words = Object.entries(fieldsOf(found)).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(words.slice(0, MOST));
}

function achievedOf(found: unknown): Progress["challenges"] {
  const read = Object.entries(fieldsOf(found)).flatMap(([id, one]) => {
    const { stars, query } = fieldsOf(one);
    const isOne = (stars === 1 || stars === 2 || stars === 3) && typeof query === "string";
    return isOne ? [[id, { stars, query }] as const] : [];
  });
  return Object.fromEntries(read.slice(0, MOST));
}

/** More than there are chapters and challenges. */
const MOST = 100;
