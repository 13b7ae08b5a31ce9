import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryStudyFrom } from "../../../test/support/arbitrary-study.ts";
import { tries } from "../../../test/support/runs.ts";
import { blankStudy } from "../blank-study.ts";
import { sandwich } from "../catalogue/sandwich.ts";
import type { LinkState } from "../link/link-state.ts";
import { readFile } from "./read-file.ts";
import { writeFile } from "./write-file.ts";

function read(json: unknown) {
  const reading = readFile(JSON.stringify(json), "mine.json");
  if (typeof reading === "string") throw new Error(reading);
  return reading;
}

test("what is written is read again", { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(sandwich, blankStudy).chain(arbitraryStudyFrom), (study) => {
      const [atMs, selected] = [3.5, 7];
      const view = { view: "lanes", note: "Look here" };
      const state: LinkState = { place: "lab", study, atMs, selected, view, unknown: [] };
      const reading = readFile(writeFile(state, "./study.schema.json"), "study.json");
      expect(reading).toEqual({ state, problems: [] });
    }),
    tries(2_000, 20_000),
  );
});

describe("a file that is not as it should be", () => {
  test("is refused in a sentence where it holds nothing to run", () => {
    expect(readFile("{", "a.json")).toMatch(/^a\.json cannot be read: .*\.$/);
    expect(readFile("[1]", "a.json")).toMatch(/neither a scenario nor a study: it is a list of 1/);
    expect(readFile(" ".repeat(2_000_001), "a.json")).toMatch(/at most 2000000/);
  });

  test("keeps what can be read and names the rest by field and bound", () => {
    const { state, problems } = read({
      base: { pool: { max: 99_999 }, server: { threads: 30 } },
      view: { view: 3, speed: "fast" },
      model: 7,
      colour: "red",
    });
    expect(state.study.base.server.threads).toBe(30);
    expect(state.view).toEqual({ speed: "fast" });
    expect(problems.map(({ path }) => path)).toEqual([
      "pool.max",
      "study.colour",
      "model",
      "view.view",
    ]);
    expect(problems[0]?.message).toMatch(/99999.*1000/);
    expect(state.unknown).toEqual([["study.colour", "red"]]);
  });

  test("may be a scenario alone, and is called like its file", () => {
    const { state, problems } = read({ pool: { max: 8 } });
    expect(problems).toEqual([]);
    expect(state.study).toMatchObject({ id: "mine", title: "mine", base: { pool: { max: 8 } } });
  });

  test("may begin with the mark that some editors put there", () => {
    expect(readFile('\uFEFF{"pool":{"max":8}}', "x.json")).toMatchObject({ problems: [] });
  });
});
