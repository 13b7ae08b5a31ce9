import { activeRecord } from "../active-record.ts";
import type { Runtime } from "../runtime.ts";

/** ActiveRecord 6.1 behind Puma: the same, and what it takes to read and answer HTTP. */
export const puma = {
  ...activeRecord,
  id: "puma",
  label: "Rails behind Puma",
  sentence: "Costs as measured for ActiveRecord 6.1 behind Puma, password login.",
  request: { start: 500, answer: 500 },
} as const satisfies Runtime;
