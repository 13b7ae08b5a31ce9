import { closeDialog, openDialog } from "../../store/dialogs.ts";
import { setShortcuts, usePreferences } from "../../store/preferences.ts";
import { keyWords } from "../../strings/keys.ts";
import { lab } from "../../strings/lab.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { keyRows } from "../keys.ts";
import styles from "./dialogs.module.css";

/** Every key, and a way to switch off those that are single characters. */
export function KeysDialog() {
  const hasShortcuts = usePreferences((state) => state.hasShortcuts);
  return (
    <Dialog title={keyWords.title} closeLabel={keyWords.close} onClose={closeDialog}>
      <dl className={styles.keys}>
        {keyRows.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{keyWords.grids}</p>
      <Button onClick={() => openDialog("palette")}>{lab.commands}</Button>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={hasShortcuts}
          onChange={(event) => setShortcuts(event.target.checked)}
        />
        {keyWords.letters}
      </label>
    </Dialog>
  );
}
