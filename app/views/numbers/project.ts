import type { ToldNumber } from "../../../src/metrics/headlines.ts";
import { formatMetric, headlines } from "../../strings/numbers.ts";

export interface Headline {
  readonly id: string;
  readonly value: string;
  /** A few letters beside the number. */
  readonly label: string;
  /** Its full name. */
  readonly name: string;
  readonly sentence: string;
  /** Is it the waste that the eye should find? */
  readonly isWaste: boolean;
}

/** The numbers of the whole run that stand beside a variant's name. */
export function projectNumbers(numbers: readonly ToldNumber[]): Headline[] {
  return numbers.map(({ id, label: name, sentence, unit, value }) => ({
    id,
    value: formatMetric(value, unit),
    label: headlines[id] ?? name,
    name,
    sentence,
    isWaste: id === "held-idle-share" && value >= 0.5,
  }));
}
