import { useNotice } from "../store/notice.ts";
import styles from "./notice.module.css";

/** The place where short sentences are shown and spoken; it is there before the first of them. */
export function Notice() {
  const text = useNotice((state) => state.text);
  return (
    <p role="status" className={styles.notice}>
      {text}
    </p>
  );
}
