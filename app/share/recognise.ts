import { type FileReading, readFile } from "../../src/scenario/file/read-file.ts";
import { type Kept, readShelf } from "../store/shelf-entries.ts";
import { KEYWORD } from "./picture/keyword.ts";
import { isPng, readText } from "./picture/png-text.ts";
import { isSvg, readSvgText } from "./picture/svg-text.ts";

/** What was dropped, pasted or picked: a link, a study, or a sentence that says why neither. */
export type Arrived =
  | { readonly hash: string }
  | FileReading
  | { readonly shelf: readonly Kept[] }
  | { readonly refused: string };

/** Nobody's scenario is larger, nor the picture of one. */
const MOST_BYTES = 32 * 1_024 * 1_024;

/** What a file holds, judged by what is in it and not by its name. Never fails. */
export function recogniseFile(bytes: Uint8Array, name: string): Arrived {
  if (bytes.length > MOST_BYTES) {
    const most = `at most ${MOST_BYTES / 1_024 / 1_024} MB are read.`;
    return { refused: `${name} has ${Math.ceil(bytes.length / 1_024 / 1_024)} MB; ${most}` };
  }
  if (isPng(bytes)) return recogniseCarried(readText(bytes, KEYWORD), name);
  const text = new TextDecoder().decode(bytes);
  return isSvg(text)
    ? recogniseCarried(readSvgText(text, KEYWORD), name)
    : recogniseText(text, name);
}

/** What a picture says of where it is from. */
function recogniseCarried(text: string | null, name: string): Arrived {
  return text === null
    ? { refused: `${name} is a picture that was not saved here: it carries no link.` }
    : recogniseText(text, name);
}

/** The same of a text; a link may stand anywhere in it. */
export function recogniseText(text: string, name: string): Arrived {
  if (/^[\uFEFF\s]*[{[]/.test(text)) {
    const shelf = /^[^:]*"poolscope":\s*"scenarios"/.test(text) ? readShelf(text) : [];
    if (shelf.length > 0) return { shelf };
    const reading = readFile(text, name);
    return typeof reading === "string" ? { refused: reading } : reading;
  }
  const [hash] = /#\/[a-z]+\?[^\s"'<>]*/.exec(text.slice(0, MOST_LOOKED_AT)) ?? [];
  return hash === undefined ? { refused: `${name} holds no link and no scenario.` } : { hash };
}

/** A link stands near the beginning of a text, or it is about something else. */
const MOST_LOOKED_AT = 100_000;
