import { useEffect } from "react";
import type { Place } from "../store/place.ts";
import { useStudy } from "../store/study.ts";
import { pages } from "../strings/pages.ts";

/** Where one was before; the page that opens first is no arrival. */
let before: Place | null = null;

/** Names the page in the window's title, and begins at its heading, as soon as it is there. */
export function Arrival({ place }: { readonly place: Place }) {
  const study = useStudy(({ study: { title } }) => title);
  useEffect(() => {
    // A lesson names itself.
    if (place !== "learn")
      document.title = pages.documentTitle(place === "lab" ? study : pages.names[place]);
  }, [place, study]);
  useEffect(() => {
    const heading = document.querySelector("h1");
    if (before !== null && before !== place && heading !== null) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    before = place;
  }, [place]);
  return null;
}
