import type { Look } from "./chart.ts";
import styles from "./marks.module.css";

/** How an area or a line of a chart looks, beside its name. */
export function Swatch({ look, isLine }: { readonly look: Look; readonly isLine: boolean }) {
  return (
    <svg className={styles.swatch} aria-hidden="true">
      {isLine ? (
        <line className={styles.line} data-look={look} x1="0" x2="100%" y1="50%" y2="50%" />
      ) : (
        <>
          <rect className={styles.area} data-look={look} width="100%" height="100%" />
          <rect className={styles.area} data-look={`${look}-pattern`} width="100%" height="100%" />
        </>
      )}
    </svg>
  );
}
