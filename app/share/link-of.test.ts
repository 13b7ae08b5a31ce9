import { expect, test } from "vitest";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { linkOf, linkState } from "./link-of.ts";

const state: LinkState = {
  place: "lab",
  study: sandwich,
  atMs: 3_000,
  selected: 7,
  view: { view: "lanes", in: "b", from: "1ms", theme: "dark", note: "old" },
  unknown: [],
};

test("with the moment, everything goes along", () => {
  const said = linkState(state, { hasMoment: true, theme: "dark", note: "new" });
  expect(said).toEqual({ ...state, view: { ...state.view, note: "new" } });
});

test("without it the study opens as it does by itself, looked at alike", () => {
  const said = linkState(state, { hasMoment: false, theme: null, note: "" });
  const { atMs, selected } = sandwich;
  expect(said).toEqual({ ...state, atMs, selected, view: { view: "lanes" } });
});

test("a link is whole: it leads to the page that it was made on", async () => {
  const link = await linkOf({ ...state, view: {} }, "https://a.example/b/?c#/lab?of=release");
  expect(link).toBe("https://a.example/b/?c#/lab?v=1&of=sandwich&at=3000ms&sel=7");
});
