import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryStudyFrom, arbitraryText } from "../../../test/support/arbitrary-study.ts";
import { tries } from "../../../test/support/runs.ts";
import { blankStudy } from "../blank-study.ts";
import { catalogue } from "../catalogue/index.ts";
import { sandwich } from "../catalogue/sandwich.ts";
import type { Study } from "../scenario.ts";
import { decodeLink } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import type { LinkState } from "./link-state.ts";

function stateOf(study: Study, more: Partial<LinkState> = {}): LinkState {
  const { atMs, selected } = study;
  return { place: "lab", study, atMs, selected, view: {}, unknown: [], ...more };
}

async function linkOf(state: LinkState): Promise<string> {
  const link = await encodeLink(state);
  if (link.form === "too-long") throw new Error("The state is too large for a link.");
  return link.hash;
}

async function changed(hash: string) {
  const { state, problems } = await decodeLink(hash);
  return { study: state.study, paths: problems.map(({ path }) => path), state, problems };
}

describe("a link that somebody wrote by hand", () => {
  test("names a study and says what differs", async () => {
    const { study, state, paths } = await changed(
      "#/lab?v=1&of=sandwich&pool.max=8&seed=3&at=2450ms&view=lanes",
    );
    expect(study.base.pool.max).toBe(8);
    expect(study.base.seed).toBe(3);
    expect(state.atMs).toBe(2_450);
    expect(state.view).toEqual({ view: "lanes" });
    expect(paths).toEqual([]);
  });

  test("may write a moment in seconds, and leave out what is as usual", async () => {
    expect((await changed("#/lab?at=1.5s")).state.atMs).toBe(1_500);
    expect((await changed("#/lab")).study).toEqual(sandwich);
    expect((await changed("")).study).toEqual(sandwich);
  });

  test("changes one variant with its letter in front", async () => {
    const { study } = await changed("#/lab?of=sandwich&b.pool.max=2&b.label=Small");
    expect(study.variants[1]).toEqual({
      label: "Small",
      note: "Go, Rails from 7.2",
      changes: { "pool.lease": "statement", "pool.max": 2 },
    });
    expect(study.base).toEqual(sandwich.base);
  });

  test("has a third variant as soon as it speaks of one", async () => {
    const { study, state, paths } = await changed("#/lab?of=sandwich&c.pool.max=9");
    expect(paths).toEqual([]);
    expect(study.variants[2]).toEqual({ label: "C", note: "", changes: { "pool.max": 9 } });
    expect(await linkOf(state)).toBe("#/lab?v=1&of=sandwich&variants=3&c.pool.max=9");
  });

  test("takes a variant's own value away with the word base", async () => {
    const { study, state } = await changed("#/lab?of=sandwich&b.pool.lease=base");
    expect(study.variants[1]?.changes).toEqual({});
    expect(await linkOf(state)).toBe("#/lab?v=1&of=sandwich&b.pool.lease=base");
  });

  test("opens alike with blanks, percent signs, or copied out of a page's source", async () => {
    const program = "query 5; call 200 | 2: query ~8";
    for (const text of [
      "program=query+5;+call+200+%7C+2:+query+~8",
      "program=query 5; call 200 | 2: query ~8",
      "v=1&amp;program=query%205%3B%20call%20200%20%7C%202%3A%20query%20%7E8",
    ]) {
      const { study, paths } = await changed(`#/lab?${text}`);
      expect(study.base.program).toBe(program);
      expect(paths).toEqual([]);
    }
  });

  test("behind a packed part counts first", async () => {
    const note = "Why does this one wait? ".repeat(11);
    const packed = await linkOf(stateOf(sandwich, { view: { note } }));
    const long = await linkOf((await changed(`${packed}&b.label=${"Long ".repeat(9)}`)).state);
    expect(long).toMatch(/&s=/);
    const { study, state, paths } = await changed(`${long}&b.label=Short&pool.max=7`);
    expect(study.variants[1]?.label).toBe("Short");
    expect(study.base.pool.max).toBe(7);
    expect(state.view.note).toBe(note);
    expect(paths).toEqual([]);
  });
});

describe("a broken link keeps what can be read and says what was wrong", () => {
  test("a number beyond its bounds is named with field and bound", async () => {
    const { study, problems } = await changed("#/lab?of=sandwich&pool.max=99999&server.threads=30");
    expect(problems.map(({ message }) => message).join()).toMatch(/pool\.max is 99999.*1000/);
    expect(study.base.server.threads).toBe(30);
  });

  test("an unknown study gives way to the first, an unknown key is kept", async () => {
    const { state, paths } = await changed("#/lab?of=nothing&pool.mxa=3&future=1");
    expect(state.study).toEqual(sandwich);
    expect(paths).toEqual(["of", "pool.mxa", "future"]);
    expect(await linkOf(state)).toBe("#/lab?v=1&of=sandwich&pool.mxa=3&future=1");
  });

  test("a damaged packed part is named, the rest is read", async () => {
    const { study, paths } = await changed("#/lab?of=sandwich&s=AAAA&pool.max=7");
    expect(paths).toEqual(["s"]);
    expect(study.base.pool.max).toBe(7);
  });

  test("a packed part that unpacks to megabytes is not read to its end", async () => {
    const { pack } = await import("./pack.ts");
    expect(await pack("a".repeat(300_000))).toBeNull();
    const bomb = await new Response(
      new Blob(["a".repeat(5_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw")),
    ).arrayBuffer();
    const text = Buffer.from(bomb).toString("base64url");
    const { problems } = await changed(`#/lab?of=sandwich&s=${text}`);
    expect(problems[0]?.message).toMatch(/more than 262144 bytes/);
  });

  test("a mistyped setting is guessed, in a variant too", async () => {
    const { problems } = await changed("#/lab?of=sandwich&b.pool.mx=3&variants=2&c.pool.max=2");
    expect(problems.map(({ message }) => message)).toEqual([
      "b.pool.mx is not known here; it is kept, and ignored. Is b.pool.max meant?",
      "c.pool.max belongs to a variant that is not there; it is kept, and ignored.",
    ]);
  });

  test("a link of a later version or model opens with a notice", async () => {
    const { study, paths, problems } = await changed("#/lab?v=2&m=3&of=sandwich&pool.max=8");
    expect(study.base.pool.max).toBe(8);
    expect(paths).toEqual(["v", "m"]);
    expect(problems[1]?.message).toMatch(/numbers may differ\.$/);
  });

  test("of many unknown fields the first fifty are kept, and the rest is said to be lost", async () => {
    const fields = Array.from({ length: 60 }, (_, i) => `odd${i}=1`).join("&");
    const { state, problems } = await changed(`#/lab?${fields}`);
    expect(state.unknown).toHaveLength(50);
    expect(problems.at(-1)?.message).toBe(
      "The link has 60 fields that are not known here. The first 50 are kept.",
    );
  });

  test("a field that stands there twice counts once, and is named", async () => {
    const { study, paths } = await changed("#/lab?pool.max=3&pool.max=4");
    expect(study.base.pool.max).toBe(3);
    expect(paths).toEqual(["pool.max"]);
  });
});

test("a link is short: the sandwich at its moment, and with ten settings changed", async () => {
  expect(await linkOf(stateOf(sandwich))).toBe("#/lab?v=1&of=sandwich");
  const { study } = await changed(
    "#/lab?of=sandwich&program=query+5;+call+200&arrivals.perSecond=30&pool.max=9&server.threads=40" +
      "&pool.checkoutTimeoutMs=2000&server.runtime=rails&pool.waiting=random&seed=7&b.pool.max=3",
  );
  expect((await linkOf(stateOf(study))).length).toBeLessThanOrEqual(250);
});

test("what cannot be said in 8 kB is too long for a link", async () => {
  const atMs = Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 600_000);
  const { base } = sandwich;
  const study = { ...sandwich, base: { ...base, arrivals: { ...base.arrivals, atMs } } };
  expect(await encodeLink(stateOf(study))).toEqual({ form: "too-long" });
});

const arbitraryWord = fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/);

/** Anything a link can say, of a study of the catalogue, the blank one or one's own. */
const arbitraryState: fc.Arbitrary<LinkState> = fc.record({
  place: fc.constantFrom("lab", "embed", "learn/sandwich/2"),
  study: fc.constantFrom(...catalogue, blankStudy).chain(arbitraryStudyFrom),
  atMs: fc.double({ min: 0, max: 864_000_000, noNaN: true }).map((ms) => ms + 0),
  selected: fc.option(fc.nat()),
  view: fc.record(
    { view: arbitraryWord, theme: arbitraryWord, note: arbitraryText(280) },
    { requiredKeys: [], noNullPrototype: true },
  ),
  unknown: fc.uniqueArray(
    fc.tuple(
      arbitraryText(40).map((key) => `odd.${key}`),
      arbitraryText(200),
    ),
    { maxLength: 3, selector: ([key]) => key },
  ),
});

test("whatever a link says, reading it gives back what was written", {
  timeout: 3_600_000,
}, async () => {
  const forms = new Set<string>();
  await fc.assert(
    fc.asyncProperty(arbitraryState, async (state) => {
      const link = await encodeLink(state);
      forms.add(link.form);
      if (link.form === "too-long") return;
      const { state: read, problems } = await decodeLink(link.hash);
      expect(read).toEqual(state);
      expect(problems.map(({ path }) => path.startsWith("odd."))).toEqual(
        state.unknown.map(() => true),
      );
    }),
    tries(2_000, 20_000),
  );
  expect(forms).toContain("readable");
  expect(forms).toContain("packed");
});
