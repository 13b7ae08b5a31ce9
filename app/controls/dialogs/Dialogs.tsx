import { lazy, Suspense } from "react";
import { useDialogs } from "../../store/dialogs.ts";

/** Each dialog is loaded when it is first asked for. */
const dialogs = {
  keys: lazy(async () => ({ default: (await import("./KeysDialog.tsx")).KeysDialog })),
  guess: lazy(async () => ({ default: (await import("./GuessDialog.tsx")).GuessDialog })),
  table: lazy(async () => ({ default: (await import("./TableDialog.tsx")).TableDialog })),
};

export function Dialogs() {
  const open = useDialogs((state) => state.open);
  if (open === null) return null;
  const Opened = dialogs[open];
  return (
    <Suspense>
      <Opened />
    </Suspense>
  );
}
