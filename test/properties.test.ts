import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { Agenda, type Turn } from "../src/kernel/agenda.ts";
import { Purpose, Stream } from "../src/kernel/random.ts";
import { simulate, startSimulation } from "../src/model/simulate.ts";
import { formatPrograms } from "../src/program/format.ts";
import { parseProgram } from "../src/program/parse.ts";
import { readScenario } from "../src/scenario/read.ts";
import { resolve } from "../src/scenario/resolve.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { traceHash } from "../src/trace/hash.ts";
import { numberByHand } from "../src/trace/request-name.ts";
import type { Trace } from "../src/trace/trace.ts";
import { Mark, Wait } from "../src/trace/words.ts";
import { caseOf, groupBy, marksOf, spansOf, steps } from "./laws/law.ts";
import { findBreaches } from "./laws/laws.ts";
import { shortScenario } from "./support/random-scenario.ts";
import { tries } from "./support/runs.ts";

// Seconds alone; many more on a machine that does other things too.
vi.setConfig({ testTimeout: process.env.DEEP ? 3_600_000 : 60_000 });

/** More than any of these needs. */
const BUDGET = 100_000;

/** Fails with the scenario as a file that `npm run simulate` takes. */
function expectLawful(scenario: Scenario, trace: Trace): void {
  const breaches = findBreaches(caseOf(scenario, trace));
  if (breaches.length === 0) return;
  const list = breaches.slice(0, 10).join("\n  ");
  const file = JSON.stringify(scenario);
  throw new Error(`\n  ${list}\nSee it with: npm run simulate -- <a file with this>\n${file}\n`);
}

function runOf(scenario: Scenario, eventBudget = BUDGET): Trace {
  return simulate(resolve(scenario, eventBudget));
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("whatever the scenario, the laws hold", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      const trace = runOf(scenario);
      expect(trace.isTruncated).toBe(false);
      expectLawful(scenario, trace);
    }),
    tries(2_000, 20_000),
  );
});

test("a run that is cut off breaks no law, and never takes more events than it may", () => {
  fc.assert(
    fc.property(shortScenario, fc.integer({ min: 1, max: 200 }), (scenario, budget) => {
      const trace = runOf(scenario, budget);
      expect(trace.eventCount).toBeLessThanOrEqual(budget);
      expectLawful(scenario, trace);
    }),
    tries(500, 5_000),
  );
});

test("shuffling what happens at one instant breaks no law", () => {
  const schedule = Agenda.prototype.schedule;
  const chance = new Stream(1, Purpose.waiterChoice);
  vi.spyOn(Agenda.prototype, "schedule").mockImplementation(function (
    this: Agenda,
    at,
    turn,
    kind,
    subject,
  ) {
    // Between this turn and the next: what happens at one instant and in one turn is shuffled.
    schedule.call(this, at, (turn + chance.uniform() / 2) as Turn, kind, subject);
  });
  fc.assert(
    fc.property(shortScenario, (scenario) => expectLawful(scenario, runOf(scenario))),
    tries(500, 5_000),
  );
});

test("in whatever order those of a burst come, the laws hold", () => {
  const burst = shortScenario.chain((scenario) =>
    fc
      .shuffledSubarray([0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1], { minLength: 12 })
      .map((programOf): Scenario => {
        const arrivals = { ...scenario.arrivals, kind: "burst", count: 12, programOf } as const;
        const [first] = parseProgram(scenario.program).programs;
        const own = formatPrograms([{ ...first!, weight: 1 }]);
        return { ...scenario, arrivals, program: `${own} | query 7; call 3` };
      }),
  );
  fc.assert(
    fc.property(burst, (scenario) => expectLawful(scenario, runOf(scenario))),
    tries(300, 3_000),
  );
});

test("the same scenario gives the same trace, at once or in pieces", () => {
  fc.assert(
    fc.property(shortScenario, fc.integer({ min: 1, max: 50 }), (scenario, piece) => {
      const hash = traceHash(runOf(scenario));
      const run = startSimulation(resolve(structuredClone(scenario), BUDGET));
      while (!run.advance(piece));
      expect(traceHash(run.finish())).toBe(hash);
    }),
    tries(300, 3_000),
  );
});

/** What clients want, counted in the order in which they first ask for it, and which try it is. */
function wishesOf(trace: Trace): Map<number, string> {
  const wishes = new Map<number, { wish: string; nth: number }>();
  const marks = marksOf(trace);
  const repeats = new Map(
    marks.filter(({ kind }) => kind === Mark.retried).map(({ task, detail }) => [task, detail]),
  );
  let count = 0;
  let byHand = 0;
  for (const { task } of marks.filter(({ kind }) => kind === Mark.arrived)) {
    const before = wishes.get(repeats.get(task) ?? -1);
    const isByHand = numberByHand(trace, task) > 0;
    const wish = () => (isByHand ? `by hand ${byHand++}` : `${count++}`);
    wishes.set(task, before ? { ...before, nth: before.nth + 1 } : { wish: wish(), nth: 0 });
  }
  return new Map([...wishes].map(([task, { wish, nth }]) => [task, `${wish}, try ${nth}`]));
}

/** Who came when to do what, where it is not the answers that decide when. */
function arrivalsOf(trace: Trace, { arrivals: { kind } }: Scenario): string[] {
  const wishes = wishesOf(trace);
  const isClosed = kind === "closed";
  return marksOf(trace)
    .filter(({ task, kind: mark }) => mark === Mark.arrived && wishes.get(task)!.endsWith(" 0"))
    .filter(({ task }) => !(isClosed && numberByHand(trace, task) > 0))
    .map(({ task, at, detail }) => {
      return `${wishes.get(task)} ${isClosed ? "" : `at ${at}`} runs ${detail}`;
    });
}

const working: readonly Wait[] = [Wait.compute, Wait.query, Wait.call];

/** How long each step of each answered request took, without any waiting for a turn. */
function workOf(trace: Trace): Map<string, string> {
  const wishes = wishesOf(trace);
  const answered = marksOf(trace).filter(({ kind }) => kind === Mark.answered);
  const spans = groupBy(
    spansOf(trace.waits, ({ kind }) => working.includes(kind as Wait)),
    ({ task }) => task,
  );
  return new Map(
    answered.map(({ task }) => {
      const took = new Map<number, number>();
      for (const { place, from, to } of spans.get(task) ?? []) {
        took.set(place, (took.get(place) ?? 0) + to - from);
      }
      return [
        wishes.get(task)!,
        [...took].map(([step, micros]) => `${step}: ${micros}`).join(", "),
      ];
    }),
  );
}

function withService(scenario: Scenario, service: "delay" | "shared"): Scenario {
  return { ...scenario, database: { ...scenario.database, service } };
}

/** What each query of an answered request was given of a core, by request and step. */
function givenTo(trace: Trace, cores: number | null, contentionPercent: number) {
  const answered = new Set(
    marksOf(trace)
      .filter(({ kind }) => kind === Mark.answered)
      .map(({ task }) => task),
  );
  const queries = spansOf(trace.waits, ({ kind }) => kind === Wait.query);
  const changes = steps(queries);
  const most = cores ?? Number.POSITIVE_INFINITY;
  const given = new Map<string, number>();
  for (const { task, place, from, to } of queries.filter((query) => answered.has(query.task))) {
    let there = 0;
    let since = 0;
    let sum = 0;
    for (const [at, change] of changes) {
      const beyond = Math.max(0, there - most);
      const pace = Math.min(1, most / there) / (1 + (contentionPercent / 100) * beyond);
      const together = Math.min(at, to) - Math.max(since, from);
      if (together > 0) sum += together * pace;
      there += change;
      since = at;
    }
    given.set(`${task} ${place}`, sum);
  }
  return given;
}

test("other threads, pools or databases meet the very same requests with the same work", () => {
  fc.assert(
    fc.property(shortScenario, shortScenario, (one, other) => {
      const { seed, program, arrivals, network } = one;
      const changed = { ...other, seed, program, arrivals, network };
      const [a, b] = [one, changed].map((scenario) =>
        runOf({
          ...scenario,
          interventions: "",
          server: { ...scenario.server, runtime: "ideal", switchMs: 0 },
          database: { ...scenario.database, service: "delay" },
        }),
      ) as [Trace, Trace];
      const [before, after] = [arrivalsOf(a, one), arrivalsOf(b, one)];
      // How many more a user sends, answers decide.
      const length = Math.min(before.length, after.length);
      const common = arrivals.kind === "closed" ? length : undefined;
      expect(after.slice(0, common)).toEqual(before.slice(0, common));
      const work = workOf(a);
      for (const [wish, took] of workOf(b)) {
        if (work.has(wish)) expect(`${wish}, ${took}`).toBe(`${wish}, ${work.get(wish)}`);
      }
    }),
    tries(500, 5_000),
  );
});

test("what somebody sends by hand changes neither when the others come nor what they do", () => {
  fc.assert(
    fc.property(shortScenario, fc.array(fc.nat(60), { maxLength: 5 }), (drawn, byHandMs) => {
      const scenario: Scenario = {
        ...drawn,
        interventions: "",
        server: { ...drawn.server, runtime: "ideal", switchMs: 0 },
        database: { ...drawn.database, service: "delay" },
      };
      const without = { ...scenario, arrivals: { ...scenario.arrivals, byHandMs: [] } };
      const [a, b] = [
        runOf(without),
        runOf({ ...scenario, arrivals: { ...scenario.arrivals, byHandMs } }),
      ];
      const before = arrivalsOf(a, without);
      const after = arrivalsOf(b, without).filter((row) => !row.startsWith("by hand"));
      // How many more a user sends, answers decide.
      const length = Math.min(before.length, after.length);
      const common = scenario.arrivals.kind === "closed" ? length : undefined;
      expect(after.slice(0, common)).toEqual(before.slice(0, common));
      const work = workOf(a);
      for (const [wish, took] of workOf(b)) {
        if (work.has(wish)) expect(`${wish}, ${took}`).toBe(`${wish}, ${work.get(wish)}`);
      }
    }),
    tries(300, 3_000),
  );
});

test("until its first intervention a run is as if there were none", () => {
  /** All that was over before an instant, in microseconds. */
  const before = (trace: Trace, at: number) => [
    ...[trace.waits, trace.holds].flatMap((columns) => spansOf(columns, ({ to }) => to < at)),
    ...marksOf(trace).filter((mark) => mark.at < at),
  ];
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      const moments = scenario.interventions.matchAll(/at ([\d.]+)/g);
      const first = Math.min(...Array.from(moments, ([, ms]) => Math.round(Number(ms) * 1_000)));
      const changed = runOf(scenario);
      const alone = runOf({ ...scenario, interventions: "" });
      const end = Math.min(first, changed.endedAt, alone.endedAt);
      // How many come may differ. Tasks that are no requests are numbered behind all of them, and who
      // comes by hand behind the others, so these are told by their order.
      const most = Math.min(...[changed, alone].map((one) => one.requestCount - one.byHandCount));
      const nameOf = (trace: Trace, task: number) => {
        const byHand = numberByHand(trace, task);
        return byHand > 0 ? `by hand ${byHand}` : task;
      };
      const own = (trace: Trace) =>
        before(trace, end)
          .filter(({ task }) => task < most || numberByHand(trace, task) > 0)
          .map((row) => ({
            ...row,
            task: nameOf(trace, row.task),
            ...("detail" in row &&
              row.kind === Mark.retried && { detail: nameOf(trace, row.detail) }),
          }));
      expect(own(changed)).toEqual(own(alone));
    }),
    tries(300, 3_000),
  );
});

test("queries that share cores are each given what they need, at the pace that all have", () => {
  fc.assert(
    fc.property(shortScenario, (drawn) => {
      const scenario: Scenario = {
        ...drawn,
        // Else it depends on the pace which request is which.
        arrivals: { ...drawn.arrivals, kind: "poisson" },
        clients: { ...drawn.clients, patienceMs: null, retries: 0 },
        interventions: "",
        server: { ...drawn.server, runtime: "ideal" },
        pooler: { ...drawn.pooler, mode: "none" },
        database: { ...drawn.database, statementTimeoutMs: null, sharesHost: false },
        network: { roundTripMs: 0 },
      };
      const { cores, contentionPercent } = scenario.database;
      const alone = givenTo(runOf(withService(scenario, "delay")), null, 0);
      const shared = givenTo(runOf(withService(scenario, "shared")), cores, contentionPercent);
      for (const [query, given] of shared) {
        const needs = alone.get(query);
        // Ends are whole microseconds.
        if (needs !== undefined) expect(Math.abs(given - needs)).toBeLessThan(0.51);
      }
    }),
    tries(300, 3_000),
  );
});

test("each of these scenarios is a file that `npm run simulate` takes as it stands", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      const reading = readScenario(JSON.parse(JSON.stringify(scenario)));
      expect(reading.problems).toEqual([]);
      expect(reading.scenario).toEqual(scenario);
    }),
    tries(300, 3_000),
  );
});
