import type { ToldNumber } from "../../../src/metrics/headlines.ts";
import { formatMetric, headlines, trustSentence } from "../../strings/numbers.ts";

export interface Headline {
  readonly id: string;
  readonly value: string;
  /** In the run before, where it is another; empty where there is none, or where it is the same. */
  readonly before: string;
  /** A few letters beside the number. */
  readonly label: string;
  /** Its full name. */
  readonly name: string;
  readonly sentence: string;
  /** On how little it rests; empty where it is enough. */
  readonly doubt: string;
  /** Is it no better than the longest time there happened to be? */
  readonly isDoubtful: boolean;
  /** Is it the waste that the eye should find? */
  readonly isWaste: boolean;
}

/** The numbers of the whole run that stand beside a variant's name. */
export function projectNumbers(
  numbers: readonly ToldNumber[],
  previous: readonly ToldNumber[] = [],
): Headline[] {
  const before = new Map(previous.map(({ id, value, unit }) => [id, formatMetric(value, unit)]));
  return numbers.map(({ id, label: name, sentence, unit, value, trust }) => {
    const text = formatMetric(value, unit);
    const then = before.get(id) ?? text;
    return {
      id,
      value: text,
      before: then === text ? "" : then,
      label: headlines[id] ?? name,
      name,
      sentence,
      doubt: trust === null ? "" : trustSentence(trust),
      isDoubtful: trust?.level === "hardly",
      isWaste: id === "held-idle-share" && value >= 0.5,
    };
  });
}
