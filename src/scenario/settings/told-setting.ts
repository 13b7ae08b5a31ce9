import type { Scenario } from "../scenario.ts";
import type { Choice, Setting } from "./setting.ts";
import { type Stop, stopsOf } from "./stops.ts";
import { whyUnread } from "./why-unread.ts";

interface Told {
  /** The scenarios that read it, by their places. */
  readonly readBy: readonly number[];
}

type Without<S> = S extends { readonly kind: "number" }
  ? Omit<S, "appliesTo"> & Told & { readonly stops: readonly Stop[] }
  : S extends Setting
    ? Omit<S, "appliesTo"> & Told
    : never;

/** A setting as a message to the page: all that it says of itself, and no function. */
export type ToldSetting = Without<Setting>;

export function tellSetting(setting: Setting, scenarios: readonly Scenario[]): ToldSetting {
  const { appliesTo: _, ...told } = setting;
  const readBy = [...scenarios.keys()].filter((i) => whyUnread(setting, scenarios[i]!) === null);
  if (told.kind === "number") return { ...told, readBy, stops: stopsOf(told) };
  if (told.kind !== "choice") return { ...told, readBy };
  return { ...told, readBy, choices: told.choices.map(tellChoice) };
}

/** Choices may be variants of the model, with behaviour that no message can hold. */
function tellChoice({ id, label, sentence, example }: Choice): Choice {
  return { id, label, sentence, ...(example !== undefined && { example }) };
}
