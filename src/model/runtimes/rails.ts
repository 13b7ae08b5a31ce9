import { activeRecord } from "../active-record.ts";
import type { Runtime } from "../runtime.ts";

/** ActiveRecord 6.1 in threads that take requests from a queue: nothing is parsed or answered. */
export const rails = {
  ...activeRecord,
  id: "rails",
  label: "Rails with ActiveRecord",
  sentence: "Costs as measured for ActiveRecord 6.1 and PostgreSQL, password login.",
  request: { start: 60, answer: 0 },
} as const satisfies Runtime;
