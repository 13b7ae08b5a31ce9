import type { SettingsKindId } from "../../src/read-settings/kinds/index.ts";
import { readSettings, recognise } from "../../src/read-settings/read-settings.ts";

/** What a text is taken for, what becomes of it, and what does not. */
export function read(text: string, kind?: SettingsKindId): string {
  const kinds = kind ? [kind] : recognise(text);
  if (kinds.length !== 1) return `one of: ${kinds.join(", ")}`;
  const { understood, leftOut, kind: id } = readSettings(text, kinds[0]!);
  return [
    `== ${id}`,
    ...understood.map(
      ({ line, name, written, becomes, note }) =>
        `${line} ${name} ${written} → ${becomes}${note === null ? "" : ` (${note})`}`,
    ),
    ...leftOut.map(({ line, name, written, why }) => `${line} ${name} ${written} ✗ ${why}`),
  ].join("\n");
}
