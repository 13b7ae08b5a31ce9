import { activeRecord } from "../active-record.ts";
import type { Runtime } from "../runtime.ts";

/** ActiveRecord 6.1 behind Unicorn: the same, and what it takes to read and answer HTTP. */
export const unicorn = {
  ...activeRecord,
  id: "unicorn",
  label: "Rails behind Unicorn",
  sentence: "Costs as measured for ActiveRecord 6.1 behind Unicorn, password login.",
  request: { start: 500, answer: 500 },
} as const satisfies Runtime;
