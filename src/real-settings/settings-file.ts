import type { DialectId } from "../handler/dialects/index.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** The settings of one program or library, as one would write them. */
export interface SettingsFile {
  readonly id: string;
  /** The file, or where it stands in the code. */
  readonly label: string;
  /** Does it say anything of such a scenario, written in that? */
  isFor(scenario: Scenario, dialect: DialectId): boolean;
  write(scenario: Scenario): readonly string[];
}
