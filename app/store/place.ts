/** The pages that everybody is led to, as links name them. */
export const mainPlaces = ["lab", "learn", "catalogue"] as const;

/** All pages; the gallery is for who changes a view, and for tests. */
const places = [...mainPlaces, "gallery"] as const;
export type Place = (typeof places)[number];

/** A page that is not the Lab, and what its address says behind the `?`. */
export interface OtherPage {
  readonly place: Exclude<Place, "lab">;
  /** What stands behind the page's word, from its `/` on: the chapter and its step. */
  readonly path: string;
  readonly query: string;
}

/** Null for the Lab, and for all that there is no page for. */
export function readOtherPage(hash: string): OtherPage | null {
  const [, word, path = "", query = ""] =
    /^#\/([a-z]+)((?:\/[\w-]+)*)\/?(?:\?(.*))?$/.exec(hash) ?? [];
  const place = places.find((one) => one === word);
  // Only the lessons have pages within their page.
  const isPage = place === "learn" || path === "";
  return place === undefined || place === "lab" || !isPage ? null : { place, path, query };
}

export function otherAddress({ place, path, query }: OtherPage): string {
  return `#/${place}${path}${query && "?"}${query}`;
}
