import { useDialogs } from "../store/dialogs.ts";
import { usePreferences } from "../store/preferences.ts";
import { isShown } from "../ui/return-focus.ts";
import { keepFocus } from "./keep-focus.ts";
import { keyRows } from "./keys.ts";

/** Does what the list says of a key, unless the key is somebody else's. */
export function handleKey(event: KeyboardEvent): void {
  keepFocus();
  const isAnywhere = event.altKey && event.code === "KeyK";
  if (event.defaultPrevented || useDialogs.getState().open !== null) return;
  if (!isAnywhere && belongsToFocus(event)) return;
  const { hasShortcuts } = usePreferences.getState();
  const rows = hasPlayer() ? keyRows : keyRows.filter(({ isEverywhere }) => isEverywhere);
  const isUsed = rows.some((row) => (hasShortcuts || !row.isPrintable) && row.act(event));
  if (!isUsed) return;
  event.preventDefault();
  // What a key takes away, such as the other variants, is gone in the next frame.
  requestAnimationFrame(keepFocus);
  const main = document.querySelector("main");
  if (main !== null) places.observe(main, { childList: true });
}

/** A view that is yet to be loaded takes the place of the one that has the focus only then. */
const places = new MutationObserver(keepFocus);

/** Is a run in sight? What is laid out around one says how; lists and texts do not. */
function hasPlayer(): boolean {
  const layout = document.querySelector("[data-layout]");
  return layout !== null && isShown(layout);
}

/** What a slider does by itself. */
const SLIDES = /^(Arrow.*|Home|End|Page.*)$/;

/** In a field every key is the field's; on a slider, those that move it; on a button, that press it. */
function belongsToFocus({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches("[type=range]")) return SLIDES.test(key);
  // A letter finds a choice, and Alt with an arrow opens them.
  if (target.matches("select") && (ctrlKey || metaKey || altKey)) return SLIDES.test(key);
  // What is chosen or ticked is no text: only the keys that choose are its own.
  if (target.matches("[type=radio], [type=checkbox]")) return /^Arrow| $/.test(key);
  const isField = target.matches("input, select, textarea, [contenteditable], [role=combobox]");
  if (isField || target.closest("[role=listbox], [role=tablist], [role=dialog]") !== null)
    return true;
  const isButton = target.closest("button, a, summary") !== null;
  return isButton && (key === " " || key === "Enter");
}
