import { RunReport } from "../lab/RunReport.tsx";
import { sendRequest } from "../store/send.ts";
import { stepBack, stepForward, toEnd, toStart } from "../store/steps.ts";
import { GuessDialog } from "./dialogs/GuessDialog.tsx";
import { KeysDialog } from "./dialogs/KeysDialog.tsx";
import { MenuDialog } from "./dialogs/MenuDialog.tsx";
import { TableDialog } from "./dialogs/TableDialog.tsx";
import { handleKey } from "./handle-key.ts";
import { LinkNotice } from "./LinkNotice.tsx";
import { TimeTools } from "./TimeTools.tsx";

/**
 * What nobody needs before a first key or click, or a run that takes long, as one load: many small ones would weigh more
 * than they spare.
 */
export const onDemand = {
  handleKey,
  LinkNotice,
  RunReport,
  acts: { sendRequest, stepBack, stepForward, toEnd, toStart },
  TimeTools,
  dialogs: { guess: GuessDialog, keys: KeysDialog, table: TableDialog, menu: MenuDialog },
};
