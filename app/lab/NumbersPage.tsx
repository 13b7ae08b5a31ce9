import { openDialog } from "../store/dialogs.ts";
import { useStudy } from "../store/study.ts";
import { pages } from "../strings/pages.ts";
import { Button } from "../ui/Button.tsx";
import { NumberList } from "../views/number-list/NumberList.tsx";
import type { LabViewProps } from "./lab-view-props.ts";
import styles from "./numbers-page.module.css";

/** The numbers of all variants beside one another, and the way to have them elsewhere. */
export function NumbersPage({ scene: { runs } }: LabViewProps) {
  const variants = useStudy(({ study }) => study.variants);
  return (
    <>
      <div className={styles.bar}>
        <Button onClick={() => openDialog("run-files")}>{pages.runFiles}</Button>
      </div>
      <NumberList runs={runs} variants={runs.map((_, index) => variants[index]?.label ?? "")} />
    </>
  );
}
