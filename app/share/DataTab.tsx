import { openDialog } from "../store/dialogs.ts";
import { share } from "../strings/share.ts";
import { Button } from "../ui/Button.tsx";

/** The run itself, for other programs, has a dialog of its own: many kinds, and long ones. */
export function DataTab() {
  return (
    <>
      <p>{share.dataSentence}</p>
      <div>
        <Button kind="filled" onClick={() => openDialog("run-files")}>
          {share.data}
        </Button>
      </div>
    </>
  );
}
