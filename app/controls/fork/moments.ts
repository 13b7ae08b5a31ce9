import { fromMs, type Micros } from "../../../src/kernel/time.ts";
import { forkWords } from "../../strings/fork.ts";

const LATEST_MS = 3_600_000;

/** A moment as it is written into a field, in milliseconds; or what is wrong with it. */
export function parseMoment(text: string): Micros | string {
  const [, digits] = /^\s*(\d{1,7}(?:\.\d{1,3})?)\s*(?:ms)?\s*$/.exec(text) ?? [];
  const ms = Number(digits ?? Number.NaN);
  return ms <= LATEST_MS ? fromMs(ms) : forkWords.wrongMoment(LATEST_MS);
}
