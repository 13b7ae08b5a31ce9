import fc from "fast-check";
import { expect, test } from "vitest";
import { readText, withText } from "../app/share/picture/png-text.ts";
import { type Arrived, recogniseFile } from "../app/share/recognise.ts";
import { startSimulation } from "../src/model/simulate.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { variantScenario } from "../src/scenario/changes.ts";
import { writeFile } from "../src/scenario/file/write-file.ts";
import { readScenario } from "../src/scenario/read.ts";
import { resolve } from "../src/scenario/resolve.ts";
import { settings } from "../src/scenario/settings/index.ts";
import { tries } from "./support/runs.ts";

const encoder = new TextEncoder();

/** Files as they are saved, and a picture of each kind that carries one. */
const saved: readonly Uint8Array[] = catalogue.slice(0, 8).flatMap((study) => {
  const { atMs, selected } = study;
  const state = { place: "lab", study, atMs, selected, view: { view: "lanes" }, unknown: [] };
  const file = writeFile(state, "study.schema.json");
  const link = `https://a.example/#/lab?v=1&of=${study.id}&pool.max=7`;
  const head = Uint8Array.of(
    137,
    80,
    78,
    71,
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    0,
    73,
    72,
    68,
    82,
    0,
    0,
    0,
    0,
  );
  return [
    encoder.encode(file),
    encoder.encode(`<svg><metadata id="poolscope">${link}</metadata></svg>`),
    withText(head, "poolscope", link),
    withText(head, "poolscope", file),
  ];
});

const paths = settings.map(({ path }) => path);
const odd = fc.oneof(
  fc.constantFrom("NaN", "-1", "1e999", "null", "[]", "{}", '"\\u0000"', "true", '"<b>"', "0.1"),
  fc.constantFrom("[".repeat(5_000), '{"a":'.repeat(3_000), "9".repeat(400), '"__proto__"'),
  fc.json(),
);

/** One thing that may happen to a file on its way, or that somebody does to it on purpose. */
const mutation = fc.oneof(
  fc.nat(6_000).map((at) => (bytes: Uint8Array) => bytes.slice(0, at)),
  fc.tuple(fc.nat(6_000), fc.nat(7)).map(([at, bit]) => (bytes: Uint8Array) => {
    const copy = bytes.slice();
    const place = at % Math.max(1, copy.length);
    if (copy.length > 0) copy[place] = copy[place]! ^ (1 << bit);
    return copy;
  }),
  fc.tuple(fc.nat(6_000), fc.uint8Array({ maxLength: 12 })).map(
    ([at, more]) =>
      (bytes: Uint8Array) =>
        Uint8Array.of(...bytes.subarray(0, at), ...more, ...bytes.subarray(at)),
  ),
  // A value that has another's place.
  fc.tuple(fc.nat(200), odd).map(([which, value]) => (bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes);
    const places = [...text.matchAll(/": ("[^"\n]*"|-?[\d.]+|null|true|false)/g)];
    const place = places[which % Math.max(1, places.length)];
    if (place === undefined) return bytes;
    const at = place.index + 3;
    const after = text.slice(place.index + place[0].length);
    return encoder.encode(`${text.slice(0, at)}${value}${after}`);
  }),
  // A setting, or a key that nobody knows, in front.
  fc
    .tuple(fc.constantFrom(...paths, "base", "variants", "view", "moment", "__proto__", ""), odd)
    .map(
      ([key, value]) =>
        (bytes: Uint8Array) =>
          encoder.encode(
            new TextDecoder().decode(bytes).replace("{", `{${JSON.stringify(key)}: ${value},`),
          ),
    ),
);

const mutated = fc
  .tuple(fc.constantFrom(...saved), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([file, mutations]) => mutations.reduce((bytes, mutate) => mutate(bytes), file));

/** Each file's run is cut off here: the budget holds, and the test ends. */
const EVENTS = 300;

test("however a file is damaged, it is read or refused, runs within its budget, and says what was wrong", {
  timeout: 3_600_000,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(mutated, (bytes) => {
      const arrived: Arrived = recogniseFile(bytes, "a.json");
      seen.add(Object.keys(arrived).sort().join());
      if ("refused" in arrived) {
        expect(arrived.refused).toMatch(/^a\.json .{8,}/s);
        return;
      }
      if ("hash" in arrived) {
        // What a link may do has a test of its own.
        expect(arrived.hash).toMatch(/^#\/[a-z]/);
        return;
      }
      if (!("state" in arrived)) throw new Error("No list of scenarios was among the files.");
      const { state, problems } = arrived;
      for (const { path, message } of problems) {
        expect(path).not.toBe("");
        expect(message.length).toBeGreaterThan(10);
        expect(message.length).toBeLessThan(600);
      }
      expect(Object.getPrototypeOf(state.study)).toBe(Object.prototype);
      expect(Object.keys(Object.prototype)).toEqual([]);
      state.study.variants.forEach((_variant, index) => {
        const scenario = variantScenario(state.study, index);
        expect(readScenario(scenario).problems).toEqual([]);
        if (scenario.arrivals.perSecond * scenario.arrivals.forMs > 1e6) return;
        const run = startSimulation(resolve(scenario, EVENTS));
        run.advance(Number.POSITIVE_INFINITY);
        expect(run.finish().eventCount).toBeLessThanOrEqual(EVENTS);
      });
    }),
    tries(10_000, 100_000),
  );
  expect(seen).toEqual(new Set(["problems,state", "refused", "hash"]));
});

test("a picture's bytes are walked to their end, whatever lengths they claim", () => {
  const head = [137, 80, 78, 71, 13, 10, 26, 10];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      readText(Uint8Array.of(...head, ...bytes), "poolscope");
    }),
    tries(5_000, 50_000),
  );
});
