import { lazy, Suspense } from "react";
import { useDialogs } from "../../store/dialogs.ts";
import { loadWorkshop } from "../use-workshop.ts";

type Parts = typeof import("../on-demand.ts")["onDemand"]["dialogs"];

function part(id: keyof Parts) {
  return lazy(async () => ({ default: (await import("../on-demand.ts")).onDemand.dialogs[id] }));
}

function modelPart(id: "VariantsDialog" | "PaletteDialog" | "ForkDialog") {
  return lazy(async () => ({ default: (await loadWorkshop())[id] }));
}

/** Loaded when the first of them is asked for. */
const dialogs = {
  guess: part("guess"),
  keys: part("keys"),
  table: part("table"),
  menu: part("menu"),
  // It knows the model.
  variants: modelPart("VariantsDialog"),
  palette: modelPart("PaletteDialog"),
  "run-files": lazy(async () => ({
    default: (await import("../../exports/RunFilesDialog.tsx")).RunFilesDialog,
  })),
  // It knows the words of much software.
  "settings-in": lazy(async () => ({
    default: (await import("../settings-in/SettingsInDialog.tsx")).SettingsInDialog,
  })),
  share: lazy(async () => ({ default: (await import("../../share/ShareDialog.tsx")).ShareDialog })),
  fork: modelPart("ForkDialog"),
};

/** The dialog that is open, if any. */
export function OpenDialog() {
  const open = useDialogs((state) => state.open);
  if (open === null) return null;
  const Dialog = dialogs[open];
  return (
    <Suspense>
      <Dialog />
    </Suspense>
  );
}
