import { readStep, type StepId } from "../../src/lessons/steps.ts";

/** Where the presentation is: for the notes, which stand in another window of this browser. */
export interface Presented {
  readonly chapter: string;
  readonly step: StepId;
}

const NAME = "poolscope.presentation";

/** One for the page: a message is for all other windows, never for one's own. */
let channel: BroadcastChannel | null = null;

export function tellNotes(presented: Presented): void {
  channel ??= new BroadcastChannel(NAME);
  channel.postMessage(presented);
}

/** Calls `hear` for whatever is presented from now on; returns how to stop. */
export function hearPresented(hear: (presented: Presented) => void): () => void {
  const own = new BroadcastChannel(NAME);
  own.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const presented = readPresented(data);
    if (presented !== null) hear(presented);
  });
  return () => own.close();
}

function readPresented(found: unknown): Presented | null {
  if (typeof found !== "object" || found === null) return null;
  const { chapter, step } = found as { chapter?: unknown; step?: unknown };
  const known = readStep(typeof step === "string" ? step : undefined);
  return typeof chapter === "string" && known !== null ? { chapter, step: known } : null;
}
