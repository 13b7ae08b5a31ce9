import { activeRecord, activeRecordOpening } from "../active-record.ts";
import type { Runtime } from "../runtime.ts";

/** ActiveRecord 6.1 behind Puma 5.6. One opening alone took 14 to 20 ms. */
export const puma = {
  ...activeRecord,
  id: "puma",
  label: "Rails behind Puma",
  sentence: "Costs as measured for ActiveRecord 6.1 behind Puma, password login.",
  request: { start: 200, answer: 100 },
  opening: activeRecordOpening(1_200),
} as const satisfies Runtime;
