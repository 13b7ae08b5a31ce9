import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryStudyFrom } from "../../../test/support/arbitrary-study.ts";
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

test("whatever a link says, reading it gives back what was written", {
  timeout: 300_000,
}, async () => {
  const anyStudy = fc
    .constantFrom(...catalogue, blankStudy)
    .chain((study) => arbitraryStudyFrom(study));
  await fc.assert(
    fc.asyncProperty(
      anyStudy,
      fc.double({ min: 0, max: 864_000_000, noNaN: true }),
      fc.option(fc.nat()),
      async (study, atMs, selected) => {
        const state = stateOf(study, { atMs: atMs + 0, selected });
        const link = await encodeLink(state);
        if (link.form === "too-long") return;
        const { state: read, problems } = await decodeLink(link.hash);
        expect(problems).toEqual([]);
        expect(read).toEqual(state);
      },
    ),
    { numRuns: process.env.DEEP ? 20_000 : 500 },
  );
});
