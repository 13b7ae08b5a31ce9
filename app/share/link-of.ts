import { encodeLink } from "../../src/scenario/link/encode.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import type { ViewState } from "../../src/scenario/link/view-keys.ts";

/** Some programs cut addresses that are longer. */
export const LONGEST_SAFE = 1_800;
/** A finer code is hard to scan from the back row. */
export const LONGEST_CODE = 400;

/** What a link takes along besides the study. */
export interface LinkOptions {
  /** Does it open where the playhead stands, with what is selected? */
  readonly hasMoment: boolean;
  /** Null: whoever opens it keeps the own theme. */
  readonly theme: string | null;
  readonly note: string;
}

/** How somebody looks at a moment; without the moment it says nothing. */
const momentKeys = ["thing", "in", "window", "from"] as const;

/** What the link says, of what is on the page. */
export function linkState(state: LinkState, options: LinkOptions): LinkState {
  const { hasMoment, theme, note } = options;
  const { theme: _, note: __, ...others } = state.view;
  const view: ViewState = {
    ...(hasMoment ? others : without(others)),
    ...(theme !== null && { theme }),
    ...(note !== "" && { note }),
  };
  const { atMs, selected } = hasMoment ? state : state.study;
  return { ...state, view, atMs, selected };
}

function without(view: ViewState): ViewState {
  const kept = Object.entries(view).filter(([key]) => !momentKeys.some((one) => one === key));
  return Object.fromEntries(kept);
}

/** The whole address; null where the study is too large for one. */
export async function linkOf(state: LinkState, page: string): Promise<string | null> {
  const link = await encodeLink(state);
  return link.form === "too-long" ? null : new URL(link.hash, page).href;
}
