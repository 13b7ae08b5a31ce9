import { formatCount } from "../../../strings/format.ts";

/** What is said of those who are ready and have no room on the ring, in many words and in few. */
export function offRing(count: number): readonly [all: string, few: string] {
  const number = formatCount(count);
  return [`${number} ready off the ring`, `${number} more ready`];
}
