import { create } from "zustand";

export type DialogId =
  | "keys"
  | "guess"
  | "table"
  | "menu"
  | "variants"
  | "share"
  | "fork"
  | "palette"
  | "settings-in"
  | "run-files";

interface Dialogs {
  readonly open: DialogId | null;
  /** The variant that it is about. */
  readonly variant: number;
}

export const useDialogs = create<Dialogs>()(() => ({ open: null, variant: 0 }));

export function openDialog(open: DialogId, variant = 0): void {
  useDialogs.setState({ open, variant });
}

export function closeDialog(): void {
  useDialogs.setState({ open: null });
}
