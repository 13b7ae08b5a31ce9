import type { Report } from "../problem.ts";
import { shorten } from "../problem.ts";
import type { LinkFields } from "../upgrades/index.ts";

/** Some ten times as many as the largest study needs; a hostile link's others are dropped. */
const MOST_FIELDS = 2_000;

/** The fields of a link, each to be taken once; what nobody takes stays. */
export class Fields {
  /** A map, not an object: a key may have any name, `__proto__` too. */
  readonly #texts = new Map<string, string>();

  constructor(fields: LinkFields, report: Report) {
    for (const [key, text] of fields.slice(0, MOST_FIELDS)) {
      if (!this.#texts.has(key)) this.#texts.set(key, text);
      else if (this.#texts.get(key) !== text) {
        const shown = shorten(key) || '""';
        report.add(shown, `${shown} stands there more than once; the first is read.`);
      }
    }
    if (fields.length > MOST_FIELDS) {
      report.add(
        "link",
        `The link has ${fields.length} fields; the first ${MOST_FIELDS} are read.`,
      );
    }
  }

  has(key: string): boolean {
    return this.#texts.has(key);
  }

  take(key: string): string | undefined {
    const text = this.#texts.get(key);
    this.#texts.delete(key);
    return text;
  }

  /** What has not been taken, in the order written. */
  rest(): LinkFields {
    return [...this.#texts];
  }
}
