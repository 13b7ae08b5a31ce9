import type { LinkFields } from "../upgrades/index.ts";

/** Fields as they stand behind the `?`, as readable as an address may be. */
export function formatQuery(fields: LinkFields): string {
  return fields.map(([key, text]) => `${writeText(key)}=${writeText(text)}`).join("&");
}

/** Reads what stands behind the `?`, also when it was copied out of a page's source (`&amp;`). */
export function parseQuery(query: string): LinkFields {
  return query
    .split(/&(?:amp;)?/)
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      if (equals < 0) return [readText(part), ""];
      return [readText(part.slice(0, equals)), readText(part.slice(equals + 1))];
    });
}

/**
 * Blanks become `+`, and what programs and lists are made of stays as it is. Brackets and quotes
 * do not: Markdown ends links there, and chat programs leave a full stop at the end outside.
 */
function writeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"))
    .replace(/%20/g, "+")
    .replace(/%(?:3A|3B|2C|2F)/g, decodeURIComponent)
    .replace(/[!'()*]|[.,;:]$/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A damaged character becomes the mark for one; the rest is read. */
function readText(text: string): string {
  return text.replaceAll("+", " ").replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return "\uFFFD";
    }
  });
}
