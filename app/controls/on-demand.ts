import { sendRequest } from "../store/send.ts";
import { GuessDialog } from "./dialogs/GuessDialog.tsx";
import { KeysDialog } from "./dialogs/KeysDialog.tsx";
import { MenuDialog } from "./dialogs/MenuDialog.tsx";
import { TableDialog } from "./dialogs/TableDialog.tsx";
import { handleKey } from "./handle-key.ts";
import { LinkNotice } from "./LinkNotice.tsx";

/**
 * What nobody needs before a first key or click, as one load: many small ones would weigh more
 * than they spare.
 */
export const onDemand = {
  handleKey,
  LinkNotice,
  sendRequest,
  dialogs: { guess: GuessDialog, keys: KeysDialog, table: TableDialog, menu: MenuDialog },
};
