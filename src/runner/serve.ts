import { type Run, startSimulation } from "../model/simulate.ts";
import { resolve } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Trace } from "../trace/trace.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** Some 10 to 20 ms of computing: how long a new call waits at most for an old one. */
const SLICE_EVENTS = 50_000;

/** Sends an answer; the buffers move to the page instead of being copied. */
export type Post = (answer: FromWorker, transfer: ArrayBuffer[]) => void;

/** The worker's part of the protocol, without the worker. */
export function serve(post: Post): (message: ToWorker) => void {
  let job: Job | null = null;

  return (message) => {
    if (message.kind === "stop") job = null;
    if (message.kind === "start") job = new Job(message.call, message.scenarios);
    if (!job || message.kind === "stop" || message.call !== job.call) return;
    const answer = answerOf(job);
    if (answer.kind !== "progress") job = null;
    post(answer, answer.kind === "done" ? answer.traces.flatMap(buffersOf) : []);
  };
}

function answerOf(job: Job): FromWorker {
  const { call } = job;
  try {
    const isDone = job.advance();
    if (isDone) return { kind: "done", call, traces: job.traces };
    return { kind: "progress", call, share: job.share };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const which = `run ${job.traces.length + 1} of ${job.count}`;
    return { kind: "failed", call, sentence: `The simulation broke down in ${which}: ${reason}` };
  }
}

/** The runs of one call, one after the other. */
class Job {
  readonly call: number;
  readonly count: number;
  readonly traces: Trace[] = [];
  readonly #waiting: Scenario[];
  #run: Run | null = null;

  constructor(call: number, scenarios: readonly Scenario[]) {
    this.call = call;
    this.count = scenarios.length;
    this.#waiting = [...scenarios];
  }

  get share(): number {
    return (this.traces.length + (this.#run?.progress ?? 0)) / this.count;
  }

  /** Goes on until a run has taken its slice; true when all runs are done. */
  advance(): boolean {
    for (;;) {
      this.#run ??= this.#next();
      if (!this.#run) return true;
      if (!this.#run.advance(SLICE_EVENTS)) return false;
      this.traces.push(this.#run.finish());
      this.#run = null;
    }
  }

  #next(): Run | null {
    const scenario = this.#waiting.shift();
    return scenario ? startSimulation(resolve(scenario)) : null;
  }
}

function buffersOf({ waits, holds, marks }: Trace): ArrayBuffer[] {
  return [waits, holds, marks]
    .flatMap((columns) => Object.values(columns))
    .flatMap((column: unknown) => (ArrayBuffer.isView(column) ? [column.buffer] : []))
    .filter((buffer) => buffer instanceof ArrayBuffer);
}
