import { presets } from "../scenario/presets/index.ts";
import type { Defaults } from "./settings-kind.ts";

/** What presets say of software where the text says nothing, in this order. */
export function presetDefaults(...ids: readonly string[]): readonly Defaults[] {
  return ids.flatMap((id) => {
    const preset = presets.find((one) => one.id === id);
    return preset ? [{ id, label: preset.label, changes: preset.changes }] : [];
  });
}
