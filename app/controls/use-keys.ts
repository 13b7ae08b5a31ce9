import { useEffect } from "react";
import { useDialogs } from "../store/dialogs.ts";
import { usePreferences } from "../store/preferences.ts";
import type { KeyRow } from "./keys.ts";

/** Listens for the keys of the list, all over the page. The first key that is pressed loads it. */
export function useKeys(): void {
  useEffect(() => {
    let rows: readonly KeyRow[] | null = null;
    const load = async (event: KeyboardEvent) => {
      rows = (await import("./on-demand.ts")).onDemand.keyRows;
      onKeyDown(event, rows);
    };
    const onKey = (event: KeyboardEvent) => {
      if (rows === null) void load(event);
      else onKeyDown(event, rows);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
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
