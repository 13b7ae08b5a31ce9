import { findStudy } from "../../src/scenario/find-study.ts";
import { decodeLink } from "../../src/scenario/link/decode.ts";
import { encodeLink } from "../../src/scenario/link/encode.ts";

/** Reads and writes links; loaded when there is one to read or to write. */
export const codec = { decodeLink, encodeLink, findStudy };
