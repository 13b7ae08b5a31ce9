/** Stands behind the `?` of a lesson's address while it is presented. */
const PRESENT = "present";

/** Does an address ask to present? */
export function asksToPresent(query: string): boolean {
  return query.split("&").includes(PRESENT);
}

/** What stands behind the `?`, and that it is presented. */
export function withPresent(query: string): string {
  return query === "" ? PRESENT : `${query}&${PRESENT}`;
}

/** What stands behind the `?` for a learner. */
export function withoutPresent(query: string): string {
  return query
    .split("&")
    .filter((field) => field !== PRESENT)
    .join("&");
}

/** An address as a learner has it. */
export function learnersAddress(href: string): string {
  const [before = "", hash = ""] = href.split("#");
  const [path = "", query = ""] = hash.split("?");
  const rest = withoutPresent(query);
  return `${before}#${path}${rest && "?"}${rest}`;
}
