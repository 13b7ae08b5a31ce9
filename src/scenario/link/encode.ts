import { blankStudy } from "../blank-study.ts";
import { findStudy } from "../find-study.ts";
import { MODEL_VERSION } from "../model-version.ts";
import { FORMAT_VERSION, type LinkFields } from "../upgrades/index.ts";
import type { LinkState } from "./link-state.ts";
import { pack } from "./pack.ts";
import { formatQuery } from "./query.ts";
import { studyFields } from "./study-fields.ts";
import { momentToText, valueToText } from "./value-text.ts";
import { viewKeys } from "./view-keys.ts";

/** Longer ones carry what differs in packed form. */
const LONGEST_READABLE = 300;

/** A link, from its `#` on, or why there is none: a scenario too large for one goes into a file. */
export type EncodedLink =
  | { readonly form: "readable" | "packed"; readonly hash: string }
  | { readonly form: "too-long" };

/** The link that opens a state. The same state always gives the same readable link. */
export async function encodeLink(state: LinkState): Promise<EncodedLink> {
  const named = findStudy(state.study.id) ?? blankStudy;
  const head = headFields(named.id);
  const difference = studyFields(state.study, named);
  const moment = momentFields(state);
  const [view, note] = viewFields(state);
  const known = [...head, ...difference, ...moment, ...view, ...note];
  const keys = new Set(known.map(([key]) => key));
  const unknown = state.unknown.filter(([key]) => !keys.has(key));
  const hash = (fields: LinkFields) => `#/${state.place}?${formatQuery(fields)}`;

  const readable = hash([...known, ...unknown]);
  if (readable.length <= LONGEST_READABLE) return { form: "readable", hash: readable };
  const packed = await pack(
    JSON.stringify(Object.fromEntries([...difference, ...note, ...unknown])),
  );
  if (packed === null) return { form: "too-long" };
  return { form: "packed", hash: hash([...head, ["s", packed], ...moment, ...view]) };
}

function headFields(of: string): LinkFields {
  const model = MODEL_VERSION === 1 ? [] : [["m", String(MODEL_VERSION)] as const];
  return [["v", String(FORMAT_VERSION)], ...model, ["of", of]];
}

/** Left out where the study opens like this by itself. */
function momentFields({ study, atMs, selected }: LinkState): LinkFields {
  return [
    ...(atMs === study.atMs ? [] : [["at", momentToText(atMs)] as const]),
    ...(selected === study.selected ? [] : [["sel", valueToText(selected)] as const]),
  ];
}

/** The words stay readable in every link; a note may be long. */
function viewFields({ view }: LinkState): readonly [LinkFields, LinkFields] {
  const fields = viewKeys.flatMap((key) => {
    const text = view[key];
    return text === undefined ? [] : [[key, text] as const];
  });
  return [fields.filter(([key]) => key !== "note"), fields.filter(([key]) => key === "note")];
}
