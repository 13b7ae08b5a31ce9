import { activeRecord, activeRecordOpening } from "../active-record.ts";
import type { Runtime } from "../runtime.ts";

/**
 * ActiveRecord 6.1 behind Unicorn 6.0. The first connection of a process, which is the only one, is
 * dearer than the later ones of a process with threads: what it needs has only just been forked.
 */
export const unicorn = {
  ...activeRecord,
  id: "unicorn",
  label: "Rails behind Unicorn",
  sentence: "Costs as measured for ActiveRecord 6.1 behind Unicorn, password login.",
  request: { start: 200, answer: 300 },
  opening: activeRecordOpening(7_000),
} as const satisfies Runtime;
