import { create } from "zustand";
import type { Question } from "../../src/runner/answer.ts";
import { createRunner } from "../../src/runner/client.ts";
import type { Study } from "../../src/scenario/scenario.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";
import type { ToldSetting } from "../../src/scenario/settings/told-setting.ts";
import { firstSettings } from "./first-settings.ts";
import { setEnd } from "./playback.ts";
import { useStudy } from "./study.ts";
import { type VariantRun, variantRun } from "./variant-run.ts";

interface RunState {
  readonly status: "running" | "ready" | "cancelled" | "failed";
  /** One for each variant; those before a change stay until the next are there. */
  readonly runs: readonly VariantRun[];
  /** What the settings that stand open say of themselves. */
  readonly settings: readonly ToldSetting[];
  /** How far a long run is, 0 to 1. */
  readonly progress: number;
  /** What went wrong, in a sentence. */
  readonly fault: string;
}

export const useRun = create<RunState>()(() => ({
  status: "running",
  runs: [],
  settings: [],
  progress: 0,
  fault: "",
}));

const runner = createRunner(
  () => new Worker(new URL("../../src/runner/worker.ts", import.meta.url), { type: "module" }),
);

/** A run that is younger than this is let finish, so that a picture follows a slider that moves. */
const PATIENCE_MS = 200;

let startedAt: number | null = null;
let isStale = false;

/** Simulates at every change of the study. */
export function startRunning(): void {
  void simulate();
  useStudy.subscribe(({ study }, before) => {
    if (study === before.study) return;
    // What is on the page is of a study that is not there any more.
    if (study.id !== before.study.id) useRun.setState({ runs: [] });
    const isYoung = startedAt !== null && performance.now() - startedAt < PATIENCE_MS;
    if (isYoung) isStale = true;
    else void simulate();
  });
}

/** Gives up a run that takes too long; what was there before stays. */
export function cancelRun(): void {
  runner.cancel();
  useRun.setState({ status: "cancelled" });
}

/** Tries again what was cancelled or has failed. */
export function runAgain(): void {
  void simulate();
}

async function simulate(): Promise<void> {
  const question = questionOf(useStudy.getState().study);
  startedAt = performance.now();
  isStale = false;
  useRun.setState({ status: "running", progress: 0 });
  try {
    const answer = await runner.run(question, (progress) => useRun.setState({ progress }));
    if (answer === null) return;
    const runs = answer.runs.map(variantRun);
    useRun.setState({ status: "ready", runs, settings: answer.settings, progress: 1, fault: "" });
    setEnd(Math.max(...runs.map(({ trace }) => trace.endedAt)));
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    useRun.setState({ status: "failed", fault });
  }
  startedAt = null;
  if (isStale) void simulate();
}

function questionOf(study: Study): Question {
  return {
    scenarios: study.variants.map((_, index) => variantAsked(study, index)),
    settings: firstSettings,
  };
}
