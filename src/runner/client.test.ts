import { expect, expectTypeOf, test } from "vitest";
import { defaultScenario } from "../scenario/default-scenario.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { traceHash } from "../trace/hash.ts";
import type { Question } from "./answer.ts";
import { createRunner, type WorkerEvent, type WorkerLike } from "./client.ts";
import type { ToWorker } from "./protocol.ts";
import { run } from "./run.ts";
import { serve } from "./serve.ts";

type Listener = (event: WorkerEvent) => void;

/** The worker's part in the same thread: messages are cloned and arrive one by one, when asked. */
class FakeWorker implements WorkerLike {
  readonly said: ToWorker[] = [];
  isTerminated = false;
  readonly #listeners: Record<string, Listener> = {};
  readonly #line: (() => void)[] = [];
  readonly #hear = serve((answer, transfer) => {
    const data = structuredClone(answer, { transfer });
    this.#line.push(() => this.emit("message", { data }));
  });

  postMessage(message: ToWorker): void {
    this.said.push(message);
    this.#line.push(() => this.#hear(message));
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners[type] = listener;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  emit(type: string, event: WorkerEvent): void {
    this.#listeners[type]?.(event);
  }

  /** Delivers messages, up to a number of them; false when there was none. */
  deliver(most = Number.POSITIVE_INFINITY): boolean {
    let delivered = 0;
    while (delivered < most && this.#line.length > 0) {
      this.#line.shift()?.();
      delivered++;
    }
    return delivered > 0;
  }
}

function fakeRunner() {
  const workers: FakeWorker[] = [];
  const runner = createRunner(() => {
    workers.push(new FakeWorker());
    return workers.at(-1)!;
  });
  return { runner, workers, deliver: (most?: number) => workers.at(-1)!.deliver(most) };
}

const short: Scenario = {
  ...defaultScenario,
  arrivals: { ...defaultScenario.arrivals, forMs: 1_000 },
};
const long: Scenario = {
  ...defaultScenario,
  arrivals: { ...defaultScenario.arrivals, perSecond: 500, forMs: 120_000 },
};

function question(...scenarios: readonly Scenario[]): Question {
  return { scenarios, settings: [] };
}

test("the runs of a call are those that a run at once gives", async () => {
  const { runner, deliver } = fakeRunner();
  const scenarios = [short, { ...short, seed: 2 }];
  const promise = runner.run(question(...scenarios));
  deliver();
  const answer = await promise;
  expect(answer?.runs.map(({ trace }) => traceHash(trace))).toEqual(
    scenarios.map((scenario) => traceHash(run(scenario))),
  );
});

test("a long run reports how far it is, and comes to the same end", async () => {
  const { runner, deliver } = fakeRunner();
  const shares: number[] = [];
  const promise = runner.run(question(short, long), (share) => shares.push(share));
  deliver();
  const answer = await promise;
  expect(shares.length).toBeGreaterThanOrEqual(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0.5);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(traceHash(answer!.runs[1]!.trace)).toBe(traceHash(run(long)));
});

test("a newer call makes the older one give up within a slice", async () => {
  const { runner, workers, deliver } = fakeRunner();
  const older = runner.run(question(long));
  deliver(2);
  const newer = runner.run(question(short));
  expect(await older).toBeNull();
  deliver();
  expect((await newer)?.runs).toHaveLength(1);
  expect(workers).toHaveLength(1);
  const asked = workers[0]!.said.filter(({ kind }) => kind === "goOn");
  expect(asked.length).toBeLessThanOrEqual(1);
});

test("an answer that was already on its way does not pass for the newer call's", async () => {
  const { runner, deliver } = fakeRunner();
  const older = runner.run(question(short));
  deliver(1);
  const newer = runner.run(question({ ...short, seed: 2 }));
  deliver();
  expect(await older).toBeNull();
  expect(traceHash((await newer)!.runs[0]!.trace)).toBe(traceHash(run({ ...short, seed: 2 })));
});

test("a cancelled call gives nothing, and the next one works", async () => {
  const { runner, workers, deliver } = fakeRunner();
  const cancelled = runner.run(question(long));
  deliver(2);
  runner.cancel();
  expect(await cancelled).toBeNull();
  deliver();
  expect(workers[0]!.said.filter(({ kind }) => kind === "goOn").length).toBeLessThanOrEqual(1);
  const next = runner.run(question(short));
  deliver();
  expect((await next)?.runs).toHaveLength(1);
});

test("a run that breaks down is a rejection with a sentence, and the next one works", async () => {
  const { runner, deliver } = fakeRunner();
  const broken = runner.run(question(short, { ...short, program: "dance" }));
  deliver();
  await expect(broken).rejects.toThrow(/^The simulation broke down in run 2 of 2: .*Unknown step/);
  const next = runner.run(question(short));
  deliver();
  expect((await next)?.runs).toHaveLength(1);
});

test("a worker that breaks down is replaced at the next call", async () => {
  const { runner, workers, deliver } = fakeRunner();
  const broken = runner.run(question(short));
  workers[0]!.emit("error", { message: "out of memory" });
  await expect(broken).rejects.toThrow("The simulation's worker broke down: out of memory.");
  expect(workers[0]!.isTerminated).toBe(true);
  const next = runner.run(question(short));
  deliver();
  expect((await next)?.runs).toHaveLength(1);
  expect(workers).toHaveLength(2);
});

test("a worker that cannot be made is a rejection with a sentence", async () => {
  const runner = createRunner(() => {
    throw new Error("workers are switched off");
  });
  await expect(runner.run(question(short))).rejects.toThrow(
    /broke down: workers are switched off\.$/,
  );
});

test("a closed runner ends its worker and starts another when called again", async () => {
  const { runner, workers, deliver } = fakeRunner();
  const closed = runner.run(question(long));
  runner.close();
  expect(await closed).toBeNull();
  expect(workers[0]!.isTerminated).toBe(true);
  const next = runner.run(question(short));
  deliver();
  expect((await next)?.runs).toHaveLength(1);
});

test("nothing to run is done at once", async () => {
  const { runner, deliver } = fakeRunner();
  const promise = runner.run(question());
  deliver();
  expect((await promise)?.runs).toEqual([]);
});

test("a browser's worker will do", () => {
  expectTypeOf<Worker>().toExtend<WorkerLike>();
});
