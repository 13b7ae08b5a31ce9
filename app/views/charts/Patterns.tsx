import styles from "./marks.module.css";

/** The patterns of the charts' areas; that of what is held idle is the page's. */
export function Patterns() {
  return (
    <svg className={styles.patterns} aria-hidden="true">
      <defs>
        <pattern id="chart-pinned" {...small} patternTransform="rotate(-45)">
          <line className={styles.pinnedStroke} y2="5" />
        </pattern>
        <pattern id="chart-opening" {...small}>
          <line className={styles.inkStroke} x2="3" y1="2.5" y2="2.5" />
        </pattern>
        <pattern id="chart-dots" {...small}>
          <circle className={styles.inkFill} cx="2.5" cy="2.5" r="1" />
        </pattern>
        <pattern id="chart-stripes" {...small}>
          <line className={styles.inkStroke} y2="5" />
        </pattern>
      </defs>
    </svg>
  );
}

const small = { width: 5, height: 5, patternUnits: "userSpaceOnUse" } as const;
