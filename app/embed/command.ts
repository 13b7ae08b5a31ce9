import { isObject } from "../../src/scenario/read.ts";
import { embed as words } from "../strings/embed.ts";

/** What the page around may ask for. */
export type Command =
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "seek"; readonly ms: number }
  | {
      readonly type: "set";
      readonly path: string;
      readonly value: unknown;
      /** The variant's letter; null: for all. */
      readonly variant: string | null;
    }
  | { readonly type: "load"; readonly hash: string };

/**
 * Reads a message. Null where it is none of ours: other programs send messages, too. A sentence
 * where it is meant for us and cannot be done. `letters` are the variants that there are.
 */
export function readCommand(data: unknown, letters: readonly string[]): Command | string | null {
  if (!isObject(data) || typeof data.type !== "string") return null;
  switch (data.type) {
    case "play":
    case "pause":
      return { type: data.type };
    case "seek": {
      const { ms } = data;
      const isMoment = typeof ms === "number" && Number.isFinite(ms) && ms >= 0;
      return isMoment ? { type: "seek", ms } : words.needs("seek", "ms", words.moment);
    }
    case "set": {
      const { path, value, variant = null } = data;
      if (typeof path !== "string") return words.needs("set", "path", words.path);
      const isVariant = variant === null || letters.some((letter) => letter === variant);
      if (!isVariant) return words.needs("set", "variant", words.letter(letters));
      return { type: "set", path, value, variant: variant === null ? null : String(variant) };
    }
    case "load": {
      const { link } = data;
      const at = typeof link === "string" ? link.indexOf("#/") : -1;
      if (typeof link !== "string" || at < 0) return words.needs("load", "link", words.link);
      return { type: "load", hash: link.slice(at) };
    }
    default:
      return words.notKnown(data.type.slice(0, 40));
  }
}
