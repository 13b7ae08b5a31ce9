import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryScenario } from "../../test/support/arbitrary-study.ts";
import { tries } from "../../test/support/runs.ts";
import { defaultScenario } from "./default-scenario.ts";
import { readScenario } from "./read.ts";
import { resolve } from "./resolve.ts";
import { MAX_REQUESTS } from "./settings/rules.ts";

test("an empty file is the default scenario", () => {
  expect(readScenario({})).toEqual({ scenario: defaultScenario, problems: [], unknown: [] });
});

test("every scenario is read back as it was written", () => {
  fc.assert(
    fc.property(arbitraryScenario, (scenario) => {
      const reading = readScenario(JSON.parse(JSON.stringify(scenario)));
      expect(reading).toEqual({ scenario, problems: [], unknown: [] });
    }),
    tries(200, 20_000),
  );
});

test("whatever a file holds, the scenario can run and every problem names its field", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), arbitraryMess), (json) => {
      const { scenario, problems } = readScenario(json);
      expect(readScenario(scenario)).toEqual({ scenario, problems: [], unknown: [] });
      expect(() => resolve(scenario)).not.toThrow();
      for (const { path, message } of problems) {
        expect(path).not.toBe("");
        expect(message).toMatch(/^.{10,400}[.?]$/su);
      }
    }),
    tries(200, 20_000),
  );
});

/** A scenario in which some values are anything at all. */
const arbitraryMess = fc
  .tuple(arbitraryScenario, fc.dictionary(fc.string(), fc.anything()), fc.object())
  .map(([scenario, pool, rest]) => ({ ...scenario, ...rest, pool: { ...scenario.pool, ...pool } }));

test("a number beyond the bounds moves to the nearest, and the sentence says so", () => {
  expect(pool({ max: 5_000 })).toEqual([
    "pool.max is 5000; it is a whole number from 1 to 1000, or none. The nearest, 1000, is used.",
  ]);
  expect(readScenario({ pool: { max: 5_000 } }).scenario.pool.max).toBe(1_000);
});

test("what is no number leaves the setting as it is", () => {
  expect(pool({ max: "eight" })).toEqual([
    'pool.max is "eight"; it is a whole number from 1 to 1000, or none. It stays 5.',
  ]);
});

test("no limit is allowed only where the setting has a word for it", () => {
  expect(pool({ max: null })).toEqual([]);
  expect(pool({ openAtStart: null })).toEqual([
    "pool.openAtStart is none; it is a whole number from 0 to 1000. It stays 0.",
  ]);
});

test("a choice nobody knows is answered with those there are", () => {
  expect(pool({ lease: "forever" })).toEqual([
    expect.stringMatching(
      /^pool.lease is "forever"; possible are request-eager, request, statement/,
    ),
  ]);
});

test("a program with a fault becomes what could be read of it", () => {
  const { scenario, problems } = readScenario({ program: "query 5; dance 3; commit; call 490" });
  expect(scenario.program).toBe("query 5; call 490");
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^program, at "dance 3": Unknown step.* \(and 1 more\) It is read as "query 5; call 490"\.$/,
    ),
  ]);
});

test("a program's comments and line ends are kept", () => {
  const program = "query 5 # the user: who\ncall 490";
  expect(readScenario({ program })).toMatchObject({ scenario: { program }, problems: [] });
});

test("more requests than a run can hold are cut short, naming both settings", () => {
  const { scenario, problems } = readScenario({ arrivals: { perSecond: 50_000, forMs: 600_000 } });
  expect(scenario.arrivals.forMs).toBe(20_000);
  expect((scenario.arrivals.perSecond * scenario.arrivals.forMs) / 1_000).toBe(MAX_REQUESTS);
  expect(problems[0]?.message).toMatch(/^arrivals\.perSecond \(50000\) for arrivals\.forMs/);
});

test("a request that asks for a program the mix does not have ends the list", () => {
  const json = { program: "query 1 | query 2", arrivals: { programOf: [0, 1, 2, 0] } };
  const { scenario, problems } = readScenario(json);
  expect(scenario.arrivals.programOf).toEqual([0, 1]);
  expect(problems[0]?.message).toMatch(/^arrivals\.programOf, entry 3, is 2, but program has 2/);
});

test("an unknown key is kept aside, and the one that may be meant is named", () => {
  const { scenario, problems, unknown } = readScenario({ pool: { mx: 7 }, colour: "red" });
  expect(scenario).toEqual(defaultScenario);
  expect(unknown).toEqual([
    { path: "pool.mx", value: 7 },
    { path: "colour", value: "red" },
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    "pool.mx is not known here; it is kept, and ignored. Is pool.max meant?",
    "colour is not known here; it is kept, and ignored.",
  ]);
});

test("keys that mean something to JavaScript mean nothing here", () => {
  const json = JSON.parse(
    '{"__proto__":{"seed":7},"pool":{"__proto__":{"max":9},"constructor":1}}',
  );
  const { scenario, unknown } = readScenario(json);
  expect(scenario).toEqual(defaultScenario);
  expect(unknown.map(({ path }) => path)).toEqual([
    "__proto__",
    "pool.__proto__",
    "pool.constructor",
  ]);
  expect(Object.hasOwn(Object.prototype, "seed")).toBe(false);
});

test("a file of the next version opens as far as it is understood", () => {
  const { scenario, problems } = readScenario({ version: 2, pool: { max: 8 } });
  expect(scenario.pool.max).toBe(8);
  expect(problems).toEqual([{ path: "version", message: expect.stringMatching(/^version is 2;/) }]);
});

test("deep and wide files are read in no time", () => {
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = { "": deep, pool: deep };
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`key${i}`, i]));
  expect(readScenario(deep).scenario).toEqual(defaultScenario);
  expect(readScenario({ pool: deep, arrivals: { atMs: deep } }).scenario).toEqual(defaultScenario);
  expect(readScenario(wide).unknown).toHaveLength(50);
});

function pool(settings: object): string[] {
  return readScenario({ pool: settings }).problems.map(({ message }) => message);
}

test("of a long list of rates in disorder a problem says how it is read, and not all of it", () => {
  const rates = [3, ...Array.from({ length: 199 }, () => 1)];
  const { problems } = readScenario({ "arrivals.rates": rates });
  expect(problems.map(({ message }) => message)).toEqual([
    "arrivals.rates are pairs of a time and a rate up to 100000, in order of time. They are read as 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 and so on, 200 numbers.",
  ]);
});
