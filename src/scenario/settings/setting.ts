import type { Scenario, SettingPath } from "../scenario.ts";

/** Where a setting stands on screen, in the order shown. */
export const sections = [
  { id: "requests", label: "Requests" },
  { id: "clients", label: "Clients" },
  { id: "server", label: "Server" },
  { id: "memory", label: "Memory" },
  { id: "pool", label: "Pool" },
  { id: "pooler", label: "Pooler" },
  { id: "database", label: "Database" },
  { id: "network", label: "Network" },
  { id: "interventions", label: "Interventions" },
  { id: "chance", label: "Chance" },
] as const;
export type SectionId = (typeof sections)[number]["id"];

/** What every setting says of itself. */
interface Described {
  /** Where it stands in a scenario's JSON form, and its key in a link. */
  readonly path: SettingPath;
  readonly section: SectionId;
  readonly label: string;
  /** What it means, in one plain sentence. */
  readonly sentence: string;
  /** When a scenario reads it; left out: always. `whyUnread` knows what holds for a whole section. */
  readonly appliesTo?: Condition;
}

/** When something counts, and why it does not where it does not. */
export interface Condition {
  readonly holds: (scenario: Scenario) => boolean;
  /** The reason, as a sentence. */
  readonly otherwise: string;
}

/** The bounds of one number; both belong to what is allowed. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** Only whole numbers. */
  readonly isWhole: boolean;
  /** What stands behind the number on screen: "ms", "a second"; empty for a plain count. */
  readonly unit: string;
}

export interface NumberSetting extends Described, Bounds {
  readonly kind: "number";
  /** What one click of a control adds; finer values are allowed where `isWhole` is false. */
  readonly step: number;
  /** How a slider spreads the range: "log" where it spans orders of magnitude. */
  readonly scale: "linear" | "log";
  /** The word for null ("no limit"); null where there must be a number. */
  readonly noneLabel: string | null;
}

/** One of a fixed set of words. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  /** Who works like this, in two or three words: "Rails up to 7.1". */
  readonly example?: string;
}

export interface ChoiceSetting extends Described {
  readonly kind: "choice";
  readonly choices: readonly Choice[];
}

export interface BooleanSetting extends Described {
  readonly kind: "boolean";
}

export interface ListSetting extends Described, Bounds {
  readonly kind: "list";
  /** Most numbers in the list. */
  readonly longest: number;
}

/** The text of a program, in the grammar of `src/program/parse.ts`. */
export interface ProgramSetting extends Described {
  readonly kind: "program";
  /** Most characters. */
  readonly longest: number;
}

/** The text of interventions, in the grammar of `src/interventions/parse.ts`. */
export interface InterventionsSetting extends Described {
  readonly kind: "interventions";
  /** Most characters. */
  readonly longest: number;
}

export type Setting =
  | NumberSetting
  | ChoiceSetting
  | BooleanSetting
  | ListSetting
  | ProgramSetting
  | InterventionsSetting;
