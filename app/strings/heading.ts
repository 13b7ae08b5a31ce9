import type { Study } from "../../src/scenario/scenario.ts";

/** More changes than this are counted, not named. */
const MOST_NAMED = 3;

/** Is the study as it came with Poolscope? Only then what its author says of its numbers holds. */
export function isAsItCame(study: Study, original: Study | undefined): boolean {
  return original !== undefined && runsAlike(study, original);
}

/** The study that must be compared with, to say what was changed; null where nothing is to be said. */
export function changedFrom(study: Study, original: Study | undefined): Study | null {
  const isOwn = !original?.hook || study.hook !== original.hook;
  return isOwn || runsAlike(study, original) ? null : original;
}

/** What stands over the picture: the study's question, or, once it is changed, what was changed. */
export function headingOf({ hook, title }: Study, changes: readonly string[] | null): string {
  if (changes === null) return unbroken(hook || title);
  const more = changes.length - MOST_NAMED;
  const named = changes.slice(0, MOST_NAMED).join(", ");
  const all = `${named}${more > 0 ? ` and ${more} more` : ""}`;
  return `${title}, changed${all && ": "}${all}`;
}

/** A number stays with its unit where a line ends. */
function unbroken(text: string): string {
  return text.replaceAll(/(\d) (?=(?:ms|s|%|MB|GB)(?!\w))/g, "$1\u00a0");
}

function runsAlike(study: Study, original: Study): boolean {
  // Requests of one's own are somebody's in the world, not another world.
  const parts = ({ base, variants }: Study) => [
    { ...base, arrivals: { ...base.arrivals, byHandMs: [] } },
    variants.map(({ changes }) => changes),
  ];
  return study === original || JSON.stringify(parts(study)) === JSON.stringify(parts(original));
}
