import { openDialog } from "../store/dialogs.ts";
import { useStudy } from "../store/study.ts";
import { lab } from "../strings/lab.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./lab.module.css";

/** The conflict, and a way to commit to an answer before watching. */
export function Hook() {
  const hook = useStudy(({ study }) => study.hook);
  return (
    <div className={styles.hook}>
      <h1>{hook}</h1>
      <div className={styles.hookButtons}>
        <Button kind="quiet" onClick={() => openDialog("table")}>
          {lab.asTable}
        </Button>
        <Button onClick={() => openDialog("guess")}>{lab.guess}</Button>
      </div>
    </div>
  );
}
