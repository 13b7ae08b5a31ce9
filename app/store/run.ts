import { create } from "zustand";
import type { Question } from "../../src/runner/answer.ts";
import { createRunner } from "../../src/runner/client.ts";
import type { Study } from "../../src/scenario/scenario.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";
import type { ToldSetting } from "../../src/scenario/settings/told-setting.ts";
import { setEnd } from "./playback.ts";
import { useStudy } from "./study.ts";
import { type VariantRun, variantRun } from "./variant-run.ts";

interface RunState {
  readonly status: "running" | "ready" | "cancelled" | "failed";
  /** One for each variant; those before a change stay until the next are there. */
  readonly runs: readonly VariantRun[];
  /** What was there before the last change, to compare with; null where there is nothing to compare. */
  readonly previous: Previous | null;
  /** What the settings that stand open say of themselves. */
  readonly settings: readonly ToldSetting[];
  /** How far a long run is, 0 to 1. */
  readonly progress: number;
  /** What went wrong, in a sentence. */
  readonly fault: string;
}

/** The runs before a change, and the study that they were of; one is kept, never more. */
export interface Previous {
  readonly study: Study;
  readonly runs: readonly VariantRun[];
}

export const useRun = create<RunState>()(() => ({
  status: "running",
  runs: [],
  previous: null,
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

/** How many changes there have been; all steps of a slide are one. */
let changes = 0;
/** The study of the runs that are shown, and how many changes had led to it. */
let shown: { readonly study: Study; readonly changes: number } | null = null;

/** Simulates at every change of the study. */
export function startRunning(): void {
  void simulate();
  useStudy.subscribe(({ study }, before) => {
    if (study === before.study) return;
    useRun.setState(({ runs, previous }) => ({
      runs: runsThatStay(study, before.study, runs),
      previous: study.id === before.study.id ? previous : null,
    }));
    if (before.phase !== "sliding") changes++;
    const isYoung = startedAt !== null && performance.now() - startedAt < PATIENCE_MS;
    if (isYoung) isStale = true;
    else void simulate();
  });
}

/**
 * Until the next runs are there, each variant keeps its last one, wherever it has moved to; those of
 * another study say nothing of this one.
 */
function runsThatStay(
  study: Study,
  before: Study,
  runs: readonly VariantRun[],
): readonly VariantRun[] {
  if (study.id !== before.id) return [];
  const kept: VariantRun[] = [];
  for (const [index, variant] of study.variants.entries()) {
    const place = before.variants.indexOf(variant);
    const run = runs[place < 0 ? index : place];
    if (run === undefined) break;
    kept.push(run);
  }
  return kept;
}

/** Gives up a run that takes too long; what was there before stays. */
export function cancelRun(): void {
  runner.cancel();
  useRun.setState({ status: "cancelled" });
}

/** Compares with the run before no longer, until the next change. */
export function dismissPrevious(): void {
  useRun.setState({ previous: null });
}

/** Tries again what was cancelled or has failed. */
export function runAgain(): void {
  void simulate();
}

async function simulate(): Promise<void> {
  const { study } = useStudy.getState();
  const question = questionOf(study);
  const asked = { study, changes };
  startedAt = performance.now();
  isStale = false;
  useRun.setState({ status: "running", progress: 0 });
  try {
    const answer = await runner.run(question, (progress) => useRun.setState({ progress }));
    if (answer === null) return;
    const runs = answer.runs.map(variantRun);
    const previous = previousOf(asked);
    shown = asked;
    const { settings } = answer;
    useRun.setState({ status: "ready", runs, previous, settings, progress: 1, fault: "" });
    setEnd(Math.max(...runs.map(({ trace }) => trace.endedAt)));
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    useRun.setState({ status: "failed", fault });
  }
  startedAt = null;
  if (isStale) void simulate();
}

/** What the runs of a study that has just run are compared with: those before its last change. */
function previousOf(asked: NonNullable<typeof shown>): Previous | null {
  const { runs, previous } = useRun.getState();
  if (shown === null) return null;
  // While a slider moves, with what was there before it was touched.
  const compared = asked.changes === shown.changes ? previous : { study: shown.study, runs };
  const isAlike =
    compared?.study.id === asked.study.id && compared.runs.length === asked.study.variants.length;
  return isAlike ? compared : null;
}

function questionOf(study: Study): Question {
  return {
    scenarios: study.variants.map((_, index) => variantAsked(study, index)),
    settings: {
      openBefore:
        shown?.study.id === study.id ? useRun.getState().settings.map(({ path }) => path) : [],
    },
  };
}
