import styles from "./notice.module.css";

/** Where `notify` shows and speaks its sentences; it is there before the first of them. */
export function Notice() {
  return <p role="status" className={styles.notice} data-notice />;
}
