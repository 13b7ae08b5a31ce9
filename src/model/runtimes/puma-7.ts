import { activeRecord, activeRecordOpening } from "../active-record.ts";
import type { Runtime } from "../runtime.ts";

/**
 * ActiveRecord from 7.1 on, behind Puma. It asks whether a connection lives only where it must: not
 * when it has just been used, and not before a query that it may send again (rails/rails
 * abstract_adapter.rb, `with_raw_connection`). What else it costs is what 6.1 was measured to.
 */
export const puma7 = {
  ...activeRecord,
  id: "puma-7",
  label: "Rails from 7.1 behind Puma",
  sentence: "Costs as measured for ActiveRecord 6.1 behind Puma, without its checks of liveness.",
  request: { start: 200, answer: 100 },
  checksLiveness: false,
  opening: activeRecordOpening(1_200),
} as const satisfies Runtime;
