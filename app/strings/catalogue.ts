import { formatCount, formatMoment, many, plural } from "./format.ts";

export const catalogueWords = {
  title: "Catalogue",
  lead: "Each study asks a question that its run answers. Open one: it stands still at the telling moment.",
  search: "Search",
  searchHint: "pool, Rails, chapter 8 …",
  part: "Part",
  architecture: "Architecture",
  symptom: "Symptom",
  all: { part: "All parts", architecture: "All architectures", symptom: "All symptoms" },
  reset: "Show all",
  found: (studies: number, statements: number) =>
    `${plural(studies, "study", "studies")}, ${plural(statements, "statement", "statements")}`,
  nothing: "Nothing here is all of that. Take a filter away, or look for fewer or other words.",
  chapter: (chapter: number) => `Chapter ${chapter}`,
  variants: "Variants",
  symptoms: "Symptoms",
  sources: "Defaults from",
  source: (repository: string, file: string, ref: string) =>
    `${repository} ${file}${ref === "HEAD" ? "" : `, ${ref}`}`,
  statements: "The 28 statements",
  statementsLead: "What the subject says, and the study in which it can be seen.",
  picture: (title: string, label: string) => `${title}, ${label}`,
  notSimulated: "The picture could not be simulated.",
} as const;

/** What units do at an instant, by what is drawn of them. */
const doing = {
  computing: "computing",
  ready: "waiting for a turn",
  waiting: "waiting for a connection",
  querying: "querying",
  calling: "waiting for the external service",
} as const;

/** "At 0.150 s: 1 process; 1 waiting for the external service. 2 requests wait outside." */
export function unitsSentence(
  at: number,
  unit: string,
  counts: ReadonlyMap<string, number>,
  outside: number,
): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(doing).flatMap(([state, words]) => {
    const count = counts.get(state) ?? 0;
    return count > 0 ? [`${formatCount(count)} ${words}`] : [];
  });
  const line = outside > 0 ? ` ${plural(outside, "request waits", "requests wait")} outside.` : "";
  const list = parts.length > 0 ? `; ${parts.join(", ")}` : "";
  return `At ${formatMoment(at)}: ${plural(all, unit, many(unit))}${list}.${line}`;
}
