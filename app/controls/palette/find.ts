import { MICROS_PER_MS, type Micros } from "../../../src/kernel/time.ts";
import { pause, seek } from "../../store/playback.ts";
import { selectRequest } from "../../store/selection.ts";
import { paletteWords as words } from "../../strings/palette.ts";
import type { Command } from "./command.ts";

/** How far the run goes, and which requests it has, in the variant that is looked at. */
export interface Reach {
  readonly endedAt: Micros;
  readonly variant: number;
  readonly requestCount: number;
}

/** What is meant by what is typed: a moment, a request, then all that has these words. */
export function find(typed: string, all: readonly Command[], reach: Reach): readonly Command[] {
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ words: name, keys }: Command) =>
    asked.every((word) => name.toLowerCase().includes(word) || keys.toLowerCase() === word);
  return [...moment(typed, reach), ...request(typed, reach), ...all.filter(has)];
}

/** "2.45 s", "2450 ms", "go to 2.45": seconds where no unit is written. */
function moment(typed: string, { endedAt }: Reach): Command[] {
  const match = /^(?:go\s+to\s+(?:moment\s+)?)?(\d+(?:\.\d+)?)\s*(s|ms)?$/i.exec(typed.trim());
  if (match === null) return [];
  const ms = Number(match[1]) * (match[2]?.toLowerCase() === "ms" ? 1 : 1_000);
  const at = Math.round(ms * MICROS_PER_MS);
  if (at > endedAt) return [];
  const run = () => {
    pause();
    seek(at);
  };
  return [{ words: words.goTo(at), keys: "", run }];
}

/** "31", "request 31", "select request 31". */
function request(typed: string, { variant, requestCount }: Reach): Command[] {
  const match = /^(?:select\s+)?(?:request\s+)?(\d+)$/i.exec(typed.trim());
  const task = Number(match?.[1] ?? Number.NaN);
  if (!(task < requestCount)) return [];
  return [{ words: words.select(task), keys: "", run: () => selectRequest(variant, task) }];
}
