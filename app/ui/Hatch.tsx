import styles from "./hatch.module.css";

/** The hatching of what is held and not used, for every drawing on the page. */
export function HatchDefinition() {
  return (
    <svg className={styles.definition} aria-hidden="true">
      <defs>
        <pattern
          id="held-idle"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles.line} x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
    </svg>
  );
}
