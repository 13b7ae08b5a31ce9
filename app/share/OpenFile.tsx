import { useId } from "react";
import { closeDialog } from "../store/dialogs.ts";
import { share } from "../strings/share.ts";
import { openArrived } from "./open-arrived.ts";
import styles from "./share.module.css";

/** What a file may be; it is judged by what is in it. */
const TYPES = ".json,.svg,.png,.txt,application/json,image/svg+xml,image/png";

/** The same by hand as by dropping a file on the page. */
export function OpenFile() {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{share.openFile}</label>
      <p className={styles.hint}>{share.openSentence}</p>
      <input
        id={id}
        type="file"
        accept={TYPES}
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file === undefined) return;
          closeDialog();
          void openArrived(file);
        }}
      />
    </div>
  );
}
