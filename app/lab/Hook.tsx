import { openDialog } from "../store/dialogs.ts";
import { useStudy } from "../store/study.ts";
import { isAsItCame } from "../strings/heading.ts";
import { lab } from "../strings/lab.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./lab.module.css";
import { useHeading } from "./use-heading.ts";

/** The conflict, and a way to commit to an answer before watching. */
export function Hook() {
  const { study, original } = useStudy();
  const heading = useHeading();
  // The one question there is so far is the sandwich's, about its own numbers.
  const hasQuestion = study.id === "sandwich" && isAsItCame(study, original);
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
