/** The pages that everybody is led to, as links name them. */
export const mainPlaces = ["lab", "catalogue"] as const;

/** All pages; the gallery is for who changes a view, and for tests. */
const places = [...mainPlaces, "gallery"] as const;
export type Place = (typeof places)[number];

/** A page that is not the Lab, and what its address says behind the `?`. */
export interface OtherPage {
  readonly place: Exclude<Place, "lab">;
  readonly query: string;
}

/** Null for the Lab, and for all that there is no page for. */
export function readOtherPage(hash: string): OtherPage | null {
  const [, word, query = ""] = /^#\/([a-z]+)(?:\?(.*))?$/.exec(hash) ?? [];
  const place = places.find((one) => one === word);
  return place === undefined || place === "lab" ? null : { place, query };
}

export function otherAddress({ place, query }: OtherPage): string {
  return `#/${place}${query && "?"}${query}`;
}
