/** The pages, as links name them. */
export const places = ["lab", "catalogue"] as const;
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
