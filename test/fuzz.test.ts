import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { startSimulation } from "../src/model/simulate.ts";
import { variantScenario } from "../src/scenario/changes.ts";
import { decodeLink } from "../src/scenario/link/decode.ts";
import { readScenario } from "../src/scenario/read.ts";
import { resolve } from "../src/scenario/resolve.ts";
import { settings } from "../src/scenario/settings/index.ts";
import { tries } from "./support/runs.ts";

/** What people publish, and what a hostile one may start from. */
const published = readFileSync(new URL("./golden/links.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("#/"))
  .map((line) => line.split("\t")[0]!);

/** Bounds, and what lies just beyond them. */
const edges = settings.flatMap((setting) =>
  setting.kind === "number"
    ? [setting.least, setting.most, setting.least - 1, setting.most + 1].map(
        (number) => [setting.path, String(number)] as const,
      )
    : [],
);
const keys = [...settings.map(({ path }) => path), "v", "m", "of", "s", "at", "sel", "variants"];
const odd = fc.constantFrom(
  ...["__proto__", "constructor.prototype.x", "toString", "a.__proto__.max", "e.pool.max", ""],
  ...["pool", "pool.max.x", "<img src=x onerror=alert(1)>", "\u202e", "🧵".repeat(40)],
);
const value = fc.oneof(
  fc.constantFrom("NaN", "Infinity", "-1", "0", "1e308", "1e-9", "-0", "none", "base", "true"),
  fc.constantFrom("<script>alert(1)</script>", "javascript:alert(1)", "{}", "[[[[", "%", "%ff%fe"),
  fc.constantFrom("query 5; ".repeat(3_000), "begin", "call 1e9", "query 1 | ".repeat(90)),
  fc.constantFrom("9".repeat(400), "1,".repeat(20_000), "2147483648", "9007199254740993"),
  fc.double().map(String),
  fc.integer().map(String),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const field = fc.oneof(
  fc.tuple(fc.oneof(fc.constantFrom(...keys), odd), value),
  fc.constantFrom(...edges),
);

function pack(text: string): string {
  return `s=${deflateRawSync(Buffer.from(text)).toString("base64url")}`;
}

function packFields(fields: (readonly [string, string])[]): string {
  return pack(JSON.stringify(Object.fromEntries(fields)));
}

/** Deep, wide and long; each takes a while, so they are rare. */
const heavy = ["[".repeat(200_000), '{"a":'.repeat(40_000), "x".repeat(400_000)].map(pack);

/** A packed part that is well packed; what is in it may be anything. */
const packed = fc.oneof(
  { weight: 20, arbitrary: fc.array(field, { maxLength: 6 }).map(packFields) },
  { weight: 5, arbitrary: fc.json().map(pack) },
  { weight: 5, arbitrary: fc.string({ unit: "binary" }).map(pack) },
  { weight: 1, arbitrary: fc.constantFrom(...heavy) },
);

/** One thing that may happen to a link on its way. */
const mutation = fc.oneof(
  fc.nat(400).map((at) => (link: string) => link.slice(0, at)),
  fc.tuple(fc.nat(400), fc.nat(7)).map(
    ([at, bit]) =>
      (link: string) =>
        flip(link, at, bit),
  ),
  field.map(
    ([key, text]) =>
      (link: string) =>
        `${link}&${key}=${encodeURIComponent(clean(text))}`,
  ),
  field.map(
    ([key, text]) =>
      (link: string) =>
        `${link}&${key}=${text}`,
  ),
  field.map(
    ([key, text]) =>
      (link: string) =>
        `${link}&b.${key}=${text}`,
  ),
  packed.map((text) => (link: string) => `${link}&${text}`),
  packed.map((text) => (link: string) => link.replace("?", `?${text}&`)),
  fc.constant((link: string) => link.replace("v=1", "v=99")),
  fc.constant((link: string) => link + link),
  fc.string({ unit: "binary", maxLength: 40 }).map((text) => (link: string) => text + link),
);

function flip(link: string, at: number, bit: number): string {
  if (link === "") return link;
  const place = at % link.length;
  const code = link.charCodeAt(place) ^ (1 << bit);
  return link.slice(0, place) + String.fromCharCode(code) + link.slice(place + 1);
}

function clean(text: string): string {
  return text.replace(/\p{Cs}/gu, "");
}

const mutated = fc
  .tuple(fc.constantFrom(...published), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([link, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), link));

/** Each link's run is cut off here: the budget holds, and the test ends. */
const EVENTS = 300;

test("however a link is damaged, it opens, runs within its budget and names what was wrong", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (link) => {
      const { state, problems } = await decodeLink(link);
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
        // A million arrivals are allowed; here it is enough that they may be asked for.
        if (scenario.arrivals.perSecond * scenario.arrivals.forMs > 1e6) return;
        const run = startSimulation(resolve(scenario, EVENTS));
        run.advance(Number.POSITIVE_INFINITY);
        expect(run.finish().eventCount).toBeLessThanOrEqual(EVENTS);
      });
    }),
    tries(10_000, 200_000),
  );
});
