import { create } from "zustand";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { type Measured, MeasuredRun, scenarioOf } from "../../src/lessons/measured.ts";
import { createRunner } from "../../src/runner/client.ts";

interface Measuring {
  readonly chapter: string;
  /** Those that have ended; all texts read their numbers from them. */
  readonly runs: Measured;
  readonly fault: string;
}

export const useMeasuring = create<Measuring>()(() => ({
  chapter: "",
  runs: new Map(),
  fault: "",
}));

/** Apart from the one that the picture waits for. */
const runner = createRunner(
  () => new Worker(new URL("../../src/runner/worker.ts", import.meta.url), { type: "module" }),
);

/** Runs all that a chapter speaks of; its texts have their numbers as soon as they are there. */
export async function measureChapter(chapter: Chapter): Promise<void> {
  if (useMeasuring.getState().chapter === chapter.id) return;
  useMeasuring.setState({ chapter: chapter.id, runs: new Map(), fault: "" });
  const isCurrent = () => useMeasuring.getState().chapter === chapter.id;
  const scenarios = chapter.runs.map(({ name }) => scenarioOf(chapter, name));
  try {
    const answer = await runner.run({ scenarios, settings: [] });
    if (answer === null || !isCurrent()) return;
    const runs = chapter.runs.map(({ name }, index) => {
      return [name, new MeasuredRun(scenarios[index]!, answer.runs[index]!.trace)] as const;
    });
    useMeasuring.setState({ runs: new Map(runs) });
  } catch (error) {
    if (!isCurrent()) return;
    const fault = error instanceof Error ? error.message : String(error);
    useMeasuring.setState({ chapter: "", fault });
  }
}
