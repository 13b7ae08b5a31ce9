import { variantLetters } from "../../../src/scenario/blank-study.ts";
import { labViews } from "../lab-view.ts";
import { type Rows, setRows, setView, useSelection } from "../selection.ts";
import { textToThing, thingToText } from "../thing.ts";
import type { ViewWord } from "./view-word.ts";

const { getState, setState } = useSelection;

/** The kinds of rows, as a link names them; links used to name them as their view. */
const rowKinds = {
  connections: "connection",
  units: "unit",
  "server-connections": "server-connection",
  cores: "core",
} as const satisfies Record<string, Rows>;

function isRows(word: string): word is keyof typeof rowKinds {
  return Object.hasOwn(rowKinds, word);
}

/** What is looked at: the view, its rows, what is selected in which variant, and how many are shown. */
export const selectionWords = {
  view: {
    now: () => {
      const { view } = getState();
      return view === "picture" ? undefined : view;
    },
    apply: ({ view = "picture" }) => {
      const known = labViews.find((one) => one === view);
      setView(known ?? "picture");
      return known || isRows(view) ? null : labViews.join(", ");
    },
  },
  rows: {
    now: () => {
      const { rows } = getState();
      return rows === "connection" ? undefined : `${rows}s`;
    },
    apply: ({ view, rows = "connections" }) => {
      const said = view !== undefined && isRows(view) ? view : rows;
      setRows(rowKinds[isRows(said) ? said : "connections"]);
      return isRows(said) ? null : Object.keys(rowKinds).join(", ");
    },
  },
  thing: {
    now: () => {
      const { thing } = getState();
      // A request is selected by a word of its own, which older links have too.
      return thing === null || thing.kind === "request" ? undefined : thingToText(thing);
    },
    apply: ({ thing: said }) => {
      if (said === undefined) return null;
      const thing = textToThing(said);
      if (thing !== null) setState({ thing });
      return thing !== null ? null : "a thing such as request.3, connection.0.2, queue.pool.0";
    },
  },
  in: {
    now: () => {
      const { variant } = getState();
      return variant === 0 ? undefined : variantLetters[variant];
    },
    apply: ({ in: said }, variants) => {
      const letters = variantLetters.slice(0, variants);
      const variant = letters.findIndex((letter) => letter === (said ?? letters[0]));
      if (variant >= 0) setState({ variant });
      return variant >= 0 ? null : letters.join(", ");
    },
  },
  compare: {
    now: () => (getState().isComparing ? undefined : "off"),
    apply: ({ compare }) => {
      setState({ isComparing: compare !== "off" });
      return compare === undefined || compare === "off" ? null : "off";
    },
  },
} as const satisfies Record<string, ViewWord>;
