import type { ConnectionState } from "../../../src/trace/connection-states.ts";
import { connectionWords } from "../../strings/stage.ts";
import type { Box, Pipe } from "./shapes.ts";

/** How wide a bold digit is, and the widest word, for the size of the text. */
const DIGIT = 0.67;
const WORD = 4.3;

/** What can be read on a connection: whose it is, and in what state. */
export function pipeWords(
  { x, width, height }: Box,
  state: ConnectionState | null,
  holder: string,
  isUpright: boolean,
  { u, small }: { readonly u: number; readonly small: number },
): Pick<Pipe, "holder" | "word" | "wordX"> {
  const word = state === null ? "" : connectionWords[state];
  const holderWidth = holder.length * DIGIT * small;
  // All of them have words, or none.
  const wordWidth = WORD * small;
  const wordX = x + 8 * u + (holder ? Math.max(28 * u, holderWidth + 6 * u) : 0);
  const hasRoom = height >= 11 * u && width >= holderWidth + 8 * u;
  const hasWord = isUpright
    ? height >= small * 3.4 && width >= wordWidth + 2 * u
    : x + width >= wordX + wordWidth + 4 * u;
  return { holder: hasRoom ? holder : "", word: hasRoom && hasWord ? word : "", wordX };
}
