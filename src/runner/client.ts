import type { Answer, Question } from "./answer.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** As much of a browser's `Worker` as the client needs. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "error", listener: (event: WorkerEvent) => void): void;
  terminate(): void;
}

/** A message has data; an error has a message. */
export interface WorkerEvent {
  readonly data?: unknown;
  readonly message?: string;
}

/** Runs scenarios elsewhere; only the latest call counts. */
export interface Runner {
  /**
   * The answer to a question; null when a newer call or `cancel` came first. Rejects with a
   * sentence when the simulation breaks down. `onProgress` hears of long runs.
   */
  run(question: Question, onProgress?: (share: number) => void): Promise<Answer | null>;
  /** Gives up the call that is going on, if there is one. */
  cancel(): void;
  /** Ends the worker; the next call starts another. */
  close(): void;
}

/** The call whose answer is awaited. */
interface Call {
  readonly number: number;
  readonly onProgress: (share: number) => void;
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (reason: Error) => void;
}

/** The worker is made at the first call, and anew after it has broken down. */
export function createRunner(makeWorker: () => WorkerLike): Runner {
  let worker: WorkerLike | null = null;
  let current: Call | null = null;
  let calls = 0;

  function run(question: Question, onProgress = (_share: number) => {}) {
    settle()?.resolve(null);
    return new Promise<Answer | null>((resolve, reject) => {
      current = { number: ++calls, onProgress, resolve, reject };
      try {
        worker ??= start();
        say(worker, { kind: "start", call: current.number, question });
      } catch (error) {
        breakDown(error instanceof Error ? error.message : String(error));
      }
    });
  }

  function cancel(): void {
    if (worker && current) say(worker, { kind: "stop" });
    settle()?.resolve(null);
  }

  function close(): void {
    cancel();
    worker?.terminate();
    worker = null;
  }

  function start(): WorkerLike {
    const made = makeWorker();
    // Only our own worker speaks here, in the words of the protocol.
    made.addEventListener("message", ({ data }) => hear(made, data as FromWorker));
    made.addEventListener("error", ({ message }) => {
      if (made === worker) breakDown(message || "the worker could not be loaded");
    });
    return made;
  }

  function hear(from: WorkerLike, message: FromWorker): void {
    if (message.call !== current?.number) return;
    switch (message.kind) {
      case "progress":
        say(from, { kind: "goOn", call: message.call });
        current.onProgress(message.share);
        break;
      case "done":
        settle()?.resolve(message.answer);
        break;
      case "failed":
        settle()?.reject(new Error(message.sentence));
    }
  }

  function breakDown(reason: string): void {
    worker?.terminate();
    worker = null;
    settle()?.reject(new Error(`The simulation's worker broke down: ${reason}.`));
  }

  /** The call that was awaited; from now on nobody waits for it. */
  function settle(): Call | null {
    const settled = current;
    current = null;
    return settled;
  }

  return { run, cancel, close };
}

function say(worker: WorkerLike, message: ToWorker): void {
  worker.postMessage(message);
}
