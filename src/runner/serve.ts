import { type Run, startSimulation } from "../model/simulate.ts";
import { resolve } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { reconcile } from "../scenario/settings/rules.ts";
import type { Trace } from "../trace/trace.ts";
import { type Answer, answerTo, type Question, type RunAnswer } from "./answer.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** Some 10 to 20 ms of computing: how long a new call waits at most for an old one. */
const SLICE_EVENTS = 50_000;

/** Sends a message; the buffers move to the page instead of being copied. */
export type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;

/** The worker's part of the protocol, without the worker. */
export function serve(post: Post): (message: ToWorker) => void {
  let job: Job | null = null;

  return (message) => {
    if (message.kind === "stop") job = null;
    if (message.kind === "start") job = new Job(message.call, message.question);
    if (!job || message.kind === "stop" || message.call !== job.call) return;
    const reply = replyOf(job);
    if (reply.kind !== "progress") job = null;
    post(reply, reply.kind === "done" ? reply.answer.runs.flatMap(buffersOf) : []);
  };
}

function replyOf(job: Job): FromWorker {
  const { call } = job;
  try {
    const isDone = job.advance();
    if (isDone) return { kind: "done", call, answer: job.answer() };
    return { kind: "progress", call, share: job.share };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const which = `run ${job.number} of ${job.count}`;
    return { kind: "failed", call, sentence: `The simulation broke down in ${which}: ${reason}` };
  }
}

/** The runs of one call, one after the other. */
class Job {
  readonly call: number;
  readonly #question: Question;
  /** As they run: settings that do not go together are made to. */
  readonly #scenarios: readonly Scenario[];
  readonly #traces: Trace[] = [];
  #run: Run | null = null;

  constructor(call: number, question: Question) {
    this.call = call;
    this.#question = question;
    this.#scenarios = question.scenarios.map((scenario) => reconcile(scenario).scenario);
  }

  get count(): number {
    return this.#scenarios.length;
  }

  /** Which run it is at, from 1. */
  get number(): number {
    return Math.min(this.#traces.length + 1, this.count);
  }

  get share(): number {
    return (this.#traces.length + (this.#run?.progress ?? 0)) / this.count;
  }

  /** Goes on until a run has taken its slice; true when all runs are done. */
  advance(): boolean {
    for (;;) {
      this.#run ??= this.#next();
      if (!this.#run) return true;
      if (!this.#run.advance(SLICE_EVENTS)) return false;
      this.#traces.push(this.#run.finish());
      this.#run = null;
    }
  }

  answer(): Answer {
    return answerTo(this.#question, this.#scenarios, this.#traces);
  }

  #next(): Run | null {
    const scenario = this.#scenarios[this.#traces.length];
    return scenario ? startSimulation(resolve(scenario)) : null;
  }
}

function buffersOf({ trace: { waits, holds, marks } }: RunAnswer): ArrayBuffer[] {
  return [waits, holds, marks]
    .flatMap((columns) => Object.values(columns))
    .flatMap((column: unknown) => (ArrayBuffer.isView(column) ? [column.buffer] : []))
    .filter((buffer) => buffer instanceof ArrayBuffer);
}
