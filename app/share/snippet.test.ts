import { expect, test } from "vitest";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { embedAddress, snippet } from "./snippet.ts";

const { atMs, selected } = sandwich;
const view = { view: "lanes", theme: "dark", note: "hi" };
const state: LinkState = { place: "lab", study: sandwich, atMs, selected, view, unknown: [] };
const usual = { views: ["picture"], controls: "time", edit: "none", plays: false } as const;

test("what is usual is left out of a frame's address", async () => {
  const address = await embedAddress(
    state,
    { ...usual, theme: "auto", height: 480 },
    "https://a.example/",
  );
  expect(address).toBe("https://a.example/#/embed?v=1&of=sandwich&note=hi");
});

test("the choices are flags of the address", async () => {
  const choice = {
    views: ["lanes", "numbers"],
    controls: "all",
    edit: "settings",
    plays: true,
    theme: "projector",
    height: 480,
  } as const;
  expect(await embedAddress(state, choice, "https://a.example/")).toBe(
    "https://a.example/#/embed?v=1&of=sandwich&view=lanes,numbers&theme=projector&controls=all&edit=settings&play=auto&note=hi",
  );
});

test("a title is text and stays in its attribute", () => {
  const html = snippet("https://a.example/#/embed?of=x&at=1ms", 'A "quoted" <b>', 300);
  expect(html).toBe(
    '<iframe src="https://a.example/#/embed?of=x&amp;at=1ms" title="A &quot;quoted&quot; &lt;b&gt;" width="100%" height="300" style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>',
  );
});
