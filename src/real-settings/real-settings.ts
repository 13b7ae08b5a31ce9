import type { DialectId } from "../handler/dialects/index.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { settingsFiles } from "./files/index.ts";

/** A text of settings, to be copied. */
export interface RealSettings {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** A scenario's settings in the words of the software it is about, written in that. */
export function realSettings(scenario: Scenario, dialect: DialectId): readonly RealSettings[] {
  return settingsFiles
    .filter((file) => file.isFor(scenario, dialect))
    .map((file) => ({ id: file.id, label: file.label, text: file.write(scenario).join("\n") }));
}
