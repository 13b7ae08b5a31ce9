import type { Changes } from "../scenario/scenario.ts";
import { type SettingsKindId, settingsKinds } from "./kinds/index.ts";
import type { LeftOut, Understood } from "./notes.ts";
import type { Defaults, SettingsKind } from "./settings-kind.ts";

/** Nobody's settings are longer; what is behind is not read. */
export const LONGEST = 20_000;

/** What a text of settings says. */
export interface SettingsReading {
  readonly kind: SettingsKindId;
  readonly label: string;
  readonly understood: readonly Understood[];
  readonly leftOut: readonly LeftOut[];
  /** What the understood ones make of a scenario. */
  readonly changes: Changes;
  /** What the software has where the text says nothing, by version; the first is the usual one. */
  readonly defaults: readonly Defaults[];
}

/** With what the software has where the text says nothing; null: that stays as it is. */
export function changesWith({ changes, defaults }: SettingsReading, id: string | null): Changes {
  return { ...defaults.find((one) => one.id === id)?.changes, ...changes };
}

/** The kinds that a text may be of: one where it is plain, several or none where it is not. */
export function recognise(text: string): readonly SettingsKindId[] {
  const read = text.slice(0, LONGEST);
  const found = settingsKinds.map(({ id, marks }) => ({
    id,
    count: marks.filter((mark) => mark.test(read)).length,
  }));
  const most = Math.max(...found.map(({ count }) => count));
  return most === 0 ? [] : found.filter(({ count }) => count === most).map(({ id }) => id);
}

/** Reads a text as of one kind. Never fails: what cannot be read is left out, with the reason. */
export function readSettings(text: string, kind: SettingsKindId): SettingsReading {
  const kinds: readonly SettingsKind[] = settingsKinds;
  const { label, defaults, read } = kinds.find(({ id }) => id === kind)!;
  const { understood, leftOut, changes } = read(text.slice(0, LONGEST).replaceAll("\r\n", "\n"));
  const byLine = <Item extends { readonly line: number }>(items: readonly Item[]) =>
    [...items].sort((a, b) => a.line - b.line);
  return {
    kind,
    label,
    understood: byLine(understood),
    leftOut: byLine(leftOut),
    changes,
    defaults,
  };
}
