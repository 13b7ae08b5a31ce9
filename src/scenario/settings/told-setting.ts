import type { Scenario } from "../scenario.ts";
import type { Choice, Setting } from "./setting.ts";

type Told<S> = S extends Setting ? Omit<S, "appliesTo"> & { readonly isRead: boolean } : never;

/** A setting as a message to the page: all that it says of itself, and no function. */
export type ToldSetting = Told<Setting>;

/** `isRead` says whether any of the scenarios reads the setting as they are. */
export function tellSetting(setting: Setting, scenarios: readonly Scenario[]): ToldSetting {
  const { appliesTo = () => true, ...told } = setting;
  const isRead = scenarios.some(appliesTo);
  if (told.kind !== "choice") return { ...told, isRead };
  return { ...told, choices: told.choices.map(tellChoice), isRead };
}

/** Choices may be variants of the model, with behaviour that no message can hold. */
function tellChoice({ id, label, sentence, example }: Choice): Choice {
  return { id, label, sentence, ...(example !== undefined && { example }) };
}
