import { useEffect } from "react";
import { useDialogs } from "../store/dialogs.ts";
import { usePreferences } from "../store/preferences.ts";
import type { KeyRow } from "./keys.ts";

/** Listens for the keys of the list, all over the page; the list comes after the first picture. */
export function useKeys(): void {
  useEffect(() => {
    let rows: readonly KeyRow[] = [];
    const load = async () => {
      rows = (await import("./keys.ts")).keyRows;
    };
    const listen = (event: KeyboardEvent) => onKeyDown(event, rows);
    void load();
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function onKeyDown(event: KeyboardEvent, rows: readonly KeyRow[]): void {
  const isAnywhere = event.altKey && event.code === "KeyK";
  if (event.defaultPrevented || useDialogs.getState().open !== null) return;
  if (!isAnywhere && belongsToFocus(event)) return;
  const { hasShortcuts } = usePreferences.getState();
  const isUsed = rows.some((row) => (hasShortcuts || !row.isPrintable) && row.act(event));
  if (isUsed) event.preventDefault();
}

/** In a field every key is the field's; on a button, those that press it. */
function belongsToFocus({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const isField = target.matches("input, select, textarea, [contenteditable], [role=combobox]");
  if (isField || target.closest("[role=listbox], [role=tablist]") !== null) return true;
  const isButton = target.closest("button, a, summary") !== null;
  return isButton && (key === " " || key === "Enter");
}
