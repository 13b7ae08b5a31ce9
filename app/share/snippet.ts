import { encodeLink } from "../../src/scenario/link/encode.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import type { EmbedFlags } from "../store/embed.ts";

/** What is chosen for a frame; the theme is a word of the link, its height the frame's own. */
export interface EmbedChoice extends Pick<EmbedFlags, "views" | "controls" | "edit" | "plays"> {
  readonly theme: string;
  readonly height: number;
}

/** Each variant with the rows over time under it, the axis, and the bar beneath: none is cut. */
export function usualHeight(variants: number): number {
  return 110 + 275 * variants;
}

/** The address of the frame; null where the study is too large for one. */
export async function embedAddress(
  state: LinkState,
  choice: EmbedChoice,
  page: string,
): Promise<string | null> {
  const { view: _, theme: __, ...view } = state.view;
  const { views, controls, edit, plays, theme } = choice;
  const link = await encodeLink({
    ...state,
    place: "embed",
    view: {
      ...view,
      ...(views.join() !== "picture" && { view: views.join() }),
      ...(theme !== "auto" && { theme }),
      ...(controls !== "time" && { controls }),
      ...(edit !== "none" && { edit }),
      ...(plays && { play: "auto" }),
    },
  });
  return link.form === "too-long" ? null : new URL(link.hash, page).href;
}

/** The element for another page; nothing of a title or an address can leave its attribute. */
export function snippet(address: string, title: string, height: number): string {
  const attributes = {
    src: address,
    title,
    width: "100%",
    height: `${height}`,
    style: "border: 0",
    loading: "lazy",
    allow: "fullscreen; clipboard-write",
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${quoted(value)}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

function quoted(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
