import { useSelection } from "../store/selection.ts";
import styles from "./variant.module.css";

/** What is under the pointer in a variant, in words. Places say the same when they are focused. */
export function PointedWords({ variant }: { readonly variant: number }) {
  const words = useSelection(({ hovered }) => (hovered?.variant === variant ? hovered.words : ""));
  if (words === "") return null;
  return (
    <p className={styles.pointed} aria-hidden="true">
      {words}
    </p>
  );
}
