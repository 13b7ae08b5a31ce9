import type { TraceIndex } from "../../trace/trace-index.ts";
import type { Tense } from "../activity.ts";
import { joined, type Sentence, say } from "../explanation.ts";
import { allOf, capitalized } from "../names.ts";

/** Who has what others wait for, at an instant. */
export interface Holding {
  /** Whoever could let go of some of it. */
  readonly tasks: readonly number[];
  /** Empty where there is nothing to say. */
  readonly sentence: Sentence;
  /** Is some of it there for whom it is promised to? */
  readonly isFree: boolean;
}

/** So many of what there is are in this state. */
export interface Group {
  readonly count: number;
  /** What stands behind "are": "held idle by requests 20–24, which …". */
  readonly state: Sentence;
}

/** What is said of all: "All 5 cores are busy with …", or "… are busy: 3 with …; 2 with …". */
interface All {
  readonly noun: string;
  readonly whose: string;
  /** The word that all states begin with; left out: they have none in common. */
  readonly state?: string;
}

/** Nothing where there are no groups. */
export function allAre(
  { noun, whose, state }: All,
  groups: readonly Group[],
  tense: Tense,
): Sentence {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return [];
  const all = `${allOf(count, noun)}${whose}`;
  const subject = tense === "now" ? capitalized(all) : `At that moment ${all}`;
  const are = verb(count, tense);
  const [only] = groups;
  if (groups.length === 1 && only) {
    return say`${subject} ${are} ${state === undefined ? "" : `${state} `}${only.state}.`;
  }
  const list = groups.map((group) => say`${group.count} ${group.state}`);
  return say`${subject} ${are} ${state ?? "taken"}: ${joined(list, "; ")}.`;
}

function verb(count: number, tense: Tense): string {
  if (tense === "now") return count === 1 ? "is" : "are";
  return count === 1 ? "was" : "were";
}

/** The tasks that are not nobody's. */
export function someones(index: TraceIndex, rows: readonly number[]): readonly number[] {
  return rows.map((row) => index.trace.holds.task[row]!).filter((task) => task >= 0);
}
