import { closeDialog, openDialog } from "../../store/dialogs.ts";
import { lab } from "../../strings/lab.ts";
import { pages } from "../../strings/pages.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PageLinks } from "../PageLinks.tsx";
import { ThemeSelect } from "../ThemeSelect.tsx";
import styles from "./dialogs.module.css";

/** What the bar has no room for. */
export function MenuDialog() {
  return (
    <Dialog title={pages.menu} closeLabel={pages.close} onClose={closeDialog}>
      <div className={styles.menu}>
        <PageLinks onLeave={closeDialog} />
        <ThemeSelect isLabelShown />
        <Button kind="quiet" onClick={() => openDialog("palette")}>
          {lab.commands}
        </Button>
        <Button kind="quiet" onClick={() => openDialog("table")}>
          {lab.asTable}
        </Button>
        <Button kind="quiet" onClick={() => openDialog("keys")}>
          {lab.keys}
        </Button>
        <Button kind="quiet" onClick={() => openDialog("run-files")}>
          {pages.runFiles}
        </Button>
        <Button kind="quiet" onClick={() => openDialog("settings-in")}>
          {pages.settingsIn}
        </Button>
      </div>
    </Dialog>
  );
}
