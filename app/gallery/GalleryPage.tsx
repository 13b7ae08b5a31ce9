import { useLocation } from "../store/location.ts";
import { gallery } from "../strings/gallery.ts";
import { pages } from "../strings/pages.ts";
import { FramePage } from "./FramePage.tsx";
import { frames } from "./frames.ts";
import styles from "./gallery.module.css";

/** `#/gallery` lists the frames, `#/gallery?frame=…` shows all views at one. */
export function GalleryPage() {
  const id = new URLSearchParams(useLocation(({ query }) => query)).get("frame");
  const frame = frames.find((one) => one.id === id);
  if (frame !== undefined) return <FramePage frame={frame} />;
  return (
    <main className={styles.page}>
      <h1>{pages.names.gallery}</h1>
      <p>{id === null ? gallery.about : gallery.unknown(id)}</p>
      <ul>
        {frames.map((one) => (
          <li key={one.id}>
            <a href={`#/gallery?frame=${one.id}`}>{one.words}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
