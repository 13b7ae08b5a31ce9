import { worlds as words } from "../../../strings/worlds.ts";
import type { StageModel } from "../model.ts";

/** What is said of the pools of several processes together, in many words and in few. */
export interface PoolsWords {
  readonly now: readonly [all: string, few: string];
  /** The longest that they ever are, so that the room for them stays the same. */
  readonly most: readonly [all: string, few: string];
  /** Does somebody wait? */
  readonly isBusy: boolean;
}

export function poolsWords(model: StageModel): PoolsWords {
  const { slots, heldCount } = model;
  const pools = words.pools(model.processes, model.poolSize);
  const waiting = waitingAtPool(model);
  const isBusy = waiting > 0;
  const rest = isBusy ? words.waitHere(waiting) : words.held(heldCount, slots.length);
  return {
    now: [`${pools}, ${rest}`, isBusy ? rest : pools],
    most: [`${pools}, ${words.held(slots.length, slots.length)}`, pools],
    isBusy,
  };
}

/** Those at the pooler wait, too, but not here. */
export function waitingAtPool({ tokens }: StageModel): number {
  return tokens.filter(({ state, to }) => state === "waiting" && to.kind !== "pooler").length;
}
