import { openDialog } from "../store/dialogs.ts";
import { useQuestion } from "../store/secret.ts";
import { lab } from "../strings/lab.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./lab.module.css";
import { useHeading } from "./use-heading.ts";

/** The conflict, and a way to commit to an answer before watching. */
export function Hook() {
  const heading = useHeading();
  const hasQuestion = useQuestion();
  return (
    <div className={styles.hook}>
      <h1>{heading}</h1>
      <div className={styles.hookButtons}>
        <Button kind="quiet" onClick={() => openDialog("table")}>
          {lab.asTable}
        </Button>
        {hasQuestion && <Button onClick={() => openDialog("guess")}>{lab.guess}</Button>}
      </div>
    </div>
  );
}
