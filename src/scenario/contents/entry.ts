import type { PartId } from "./parts.ts";
import type { SymptomId } from "./symptoms.ts";

/** Where a study or a preset stands in the catalogue. */
export interface Entry {
  /** The study's, or the preset's. */
  readonly id: string;
  readonly part: PartId;
  /** The chapter of the lessons that it belongs to. */
  readonly chapter: number | null;
  readonly symptoms: readonly SymptomId[];
  /** What people may call it though nothing of it says so: the catalogue finds it by these, too. */
  readonly alsoCalled?: string;
  /** What its small picture shows of its first variant: which rows, and how long around its moment. */
  readonly picture: { readonly rows: "connection" | "unit"; readonly windowMs: number };
}
