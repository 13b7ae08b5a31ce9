import { create } from "zustand";
import type { ViewState } from "../../src/scenario/link/view-keys.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { linkWords } from "../strings/link.ts";
import { type LabView, labViews } from "./lab-view.ts";

/** How much of time can be operated in a frame. */
export const controlChoices = ["time", "all", "none"] as const;
/** What can be changed in a frame. */
export const editChoices = ["none", "settings"] as const;

/** How a frame in another page shows the study, as its link says. */
export interface EmbedFlags {
  /** One or several, one below the other. */
  readonly views: readonly LabView[];
  readonly controls: (typeof controlChoices)[number];
  readonly edit: (typeof editChoices)[number];
  /** Does time pass by itself, as soon as there is a run? */
  readonly plays: boolean;
  /** In pixels; null: as tall as the frame. */
  readonly height: number | null;
  /** The only page that is talked to; null: whichever is around. */
  readonly origin: string | null;
}

const usual: EmbedFlags = {
  views: ["picture"],
  controls: "time",
  edit: "none",
  plays: false,
  height: null,
  origin: null,
};

/** Loaded with what reads links. */
export const useEmbed = create<EmbedFlags>()(() => usual);

const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 4_000;

interface EmbedReading {
  /** What is left for every page that shows a study. */
  readonly view: ViewState;
  readonly problems: readonly Problem[];
}

/** Takes the flags of a frame out of what a link says of the view. */
export function applyEmbedFlags(said: ViewState): EmbedReading {
  const { controls, edit, play, height, origin, ...view } = said;
  const problems: Problem[] = [];
  const wrong = (path: string, word: string, allowed: string) =>
    problems.push({ path, message: linkWords.unknownWord(path, word, allowed) });
  const choose = <Word extends string>(
    path: string,
    found: string | undefined,
    choices: readonly Word[],
    fallback: Word,
  ): Word => {
    const choice = choices.find((one) => one === found);
    if (found !== undefined && choice === undefined) wrong(path, found, choices.join(", "));
    return choice ?? fallback;
  };
  const named = view.view?.split(",") ?? usual.views;
  const views = labViews.filter((one) => named.includes(one));
  for (const word of named) choose("view", word, labViews, "picture");
  const pixels = height === undefined ? null : Number(height);
  const isHeight = pixels === null || (pixels >= LEAST_HEIGHT && pixels <= MOST_HEIGHT);
  if (!isHeight) wrong("height", height ?? "", `${LEAST_HEIGHT} … ${MOST_HEIGHT}`);
  useEmbed.setState({
    views: views.length > 0 ? views : usual.views,
    controls: choose("controls", controls, controlChoices, usual.controls),
    edit: choose("edit", edit, editChoices, usual.edit),
    plays: choose("play", play, ["auto", "none"], "none") === "auto",
    height: isHeight ? pixels : null,
    origin: origin ?? null,
  });
  // In a frame of somebody else's the reader's own choice would be out of place.
  const theme = view.theme === undefined || view.theme === "auto" ? "system" : view.theme;
  return { view: { ...view, view: views[0] ?? "picture", theme }, problems };
}
