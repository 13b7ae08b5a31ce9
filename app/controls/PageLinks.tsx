import { useLocation } from "../store/location.ts";
import { mainPlaces, type Place } from "../store/place.ts";
import { pages } from "../strings/pages.ts";
import styles from "./page-links.module.css";

/** The way to the other pages, and back to what was in the Lab. */
export function PageLinks({ onLeave }: { readonly onLeave?: () => void }) {
  const { place, lab, learn } = useLocation();
  return (
    <nav className={styles.pages} aria-label={pages.label}>
      {mainPlaces.map((id) => (
        <a
          key={id}
          href={addressOf(id, lab, learn)}
          aria-current={id === place ? "page" : undefined}
          onClick={onLeave}
        >
          {pages.names[id]}
        </a>
      ))}
    </nav>
  );
}

/** From a lesson, its name leads to the list of all. */
function addressOf(place: Place, lab: string, learn: string): string {
  if (place === "lab") return lab;
  return place === "learn" && useLocation.getState().place !== place ? learn : `#/${place}`;
}
