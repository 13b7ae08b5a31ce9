import { create } from "zustand";
import type { Chapter } from "../../../src/lessons/chapter.ts";
import { MeasuredRun } from "../../../src/lessons/measured.ts";
import { type Sweep, type Swept, sweepScenario, sweptOf } from "../../../src/lessons/sweep.ts";
import { createRunner } from "../../../src/runner/client.ts";

interface Sweeping {
  /** What has been run so far, by chapter and sweep as `how-many/sizes`; it stays until the page goes. */
  readonly drawn: Readonly<Record<string, readonly Swept[]>>;
  /** Is one running, or to be run? */
  readonly isRunning: boolean;
  readonly fault: string;
}

export const useSweeping = create<Sweeping>()(() => ({ drawn: {}, isRunning: false, fault: "" }));

/** Apart from those that pictures and texts wait for. */
const runner = createRunner(
  () => new Worker(new URL("../../../src/runner/worker.ts", import.meta.url), { type: "module" }),
);

interface Asked {
  readonly chapter: Chapter;
  readonly sweep: Sweep;
  readonly value: number;
}

let waiting: Asked[] = [];

export function keyOf({ id }: Chapter, sweep: Sweep): string {
  return `${id}/${sweep.id}`;
}

/** Runs these values, one after the other; what has been run already is not run again. */
export function sweepOver(chapter: Chapter, sweep: Sweep, values: readonly number[]): void {
  const key = keyOf(chapter, sweep);
  const isAsked = (value: number) =>
    waiting.some((one) => keyOf(one.chapter, one.sweep) === key && one.value === value);
  for (const value of values) {
    const isKnown = sweptAt(key, value) !== undefined || isAsked(value);
    if (!isKnown) waiting.push({ chapter, sweep, value });
  }
  if (!useSweeping.getState().isRunning) void work();
}

/** Gives up what is running and what was to come; what has been drawn stays. */
export function stopSweeping(): void {
  waiting = [];
  runner.close();
  useSweeping.setState({ isRunning: false });
}

function sweptAt(key: string, value: number): Swept | undefined {
  return useSweeping.getState().drawn[key]?.find((one) => one.value === value);
}

async function work(): Promise<void> {
  for (;;) {
    const next = waiting[0];
    useSweeping.setState({ isRunning: next !== undefined });
    if (next === undefined) return;
    const { chapter, sweep, value } = next;
    const scenario = sweepScenario(chapter, sweep, value);
    try {
      const answer = await runner.run({ scenarios: [scenario], settings: [] });
      // Given up: whoever asks next begins anew.
      if (answer === null) return;
      add(keyOf(chapter, sweep), sweptOf(value, new MeasuredRun(scenario, answer.runs[0]!.trace)));
      waiting.shift();
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      waiting = [];
      useSweeping.setState({ isRunning: false, fault });
      return;
    }
  }
}

function add(key: string, swept: Swept): void {
  useSweeping.setState(({ drawn }) => {
    const all = [...(drawn[key] ?? []), swept].sort((a, b) => a.value - b.value);
    return { drawn: { ...drawn, [key]: all }, fault: "" };
  });
}
