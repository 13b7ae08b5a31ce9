/** The pages that everybody is led to, as links name them. */
export const mainPlaces = ["lab", "learn", "catalogue"] as const;

/** All pages; the gallery is for who changes a view, and for tests; embed, for others' frames. */
const places = [...mainPlaces, "gallery", "embed"] as const;
export type Place = (typeof places)[number];

/** A page without a study, and what its address says behind the `?`. */
export interface OtherPage {
  readonly place: Exclude<Place, "lab" | "embed">;
  /** What stands behind the page's word, from its `/` on: the chapter and its step. */
  readonly path: string;
  readonly query: string;
}

/** Of the pages that show a study, the one that an address names. */
export function studyPlace(hash: string): "lab" | "embed" {
  return hash.startsWith("#/embed") ? "embed" : "lab";
}

/** Null for the pages that show a study, and for all that there is no page for. */
export function readOtherPage(hash: string): OtherPage | null {
  const [, word, path = "", query = ""] =
    /^#\/([a-z]+)((?:\/[\w-]+)*)\/?(?:\?(.*))?$/.exec(hash) ?? [];
  const place = places.find((one) => one === word);
  // Only the lessons have pages within their page.
  const isPage = place === "learn" || path === "";
  if (place === undefined || place === "lab" || place === "embed" || !isPage) return null;
  return { place, path, query };
}

export function otherAddress({ place, path, query }: OtherPage): string {
  return `#/${place}${path}${query && "?"}${query}`;
}
