import fc from "fast-check";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { encodeLink } from "../src/scenario/link/encode.ts";
import { readStudy } from "../src/scenario/read-study.ts";
import type { Study } from "../src/scenario/scenario.ts";
import { settings } from "../src/scenario/settings/index.ts";
import { arbitraryValue } from "../test/support/arbitrary-study.ts";

/** Bounds of a link's characters, from `#` on. */
export const TYPICAL_AT_MOST = 250;
export const WORST_AT_MOST = 1_400;

/** So many settings are given other values by chance, so many times. */
const EDITS = 20;
const TRIES = 20;

interface Lengths {
  readonly id: string;
  /** As it comes, at another moment and with another request selected. */
  readonly plain: number;
  /** After the edits, one for each try, in ascending order. */
  readonly edited: readonly number[];
}

/** How long the links of the catalogue's studies are. */
export function linkLengths(): Promise<Lengths[]> {
  return Promise.all(
    catalogue.map(async (study, index) => {
      const edited = fc.sample(editedStudy(study), { numRuns: TRIES, seed: index + 1 });
      const lengths = await Promise.all(edited.map(lengthOf));
      return { id: study.id, plain: await lengthOf(study), edited: lengths.sort((a, b) => a - b) };
    }),
  );
}

/** The same as a table for `docs/link-format.md`. */
export async function linkLengthsTable(): Promise<string> {
  const rows = (await linkLengths()).map(({ id, plain, edited }) => {
    return `| \`${id}\` | ${plain} | ${edited[Math.floor(TRIES / 2)]} | ${edited.at(-1)} |`;
  });
  const head = `| study | as it comes | ${EDITS} edits, usual | ${EDITS} edits, longest of ${TRIES} |`;
  return [head, "|---|---|---|---|", ...rows].join("\n");
}

/** Twenty settings have other values, for all variants or for one. */
function editedStudy(study: Study): fc.Arbitrary<Study> {
  const edit = fc
    .constantFrom(...settings)
    .chain((setting) =>
      fc.tuple(
        fc.constant(setting.path),
        arbitraryValue(setting),
        fc.option(fc.nat(study.variants.length - 1)),
      ),
    );
  return fc
    .uniqueArray(edit, { minLength: EDITS, maxLength: EDITS, selector: ([path]) => path })
    .map((edits) => {
      const ofAll = edits.filter(([, , variant]) => variant === null);
      const json = {
        base: Object.fromEntries(ofAll.map(([path, value]) => [path, value])),
        variants: study.variants.map((one, index) => ({
          ...one,
          changes: {
            ...one.changes,
            ...Object.fromEntries(
              edits.filter(([, , v]) => v === index).map(([path, value]) => [path, value]),
            ),
          },
        })),
      };
      return readStudy(json, study).study;
    });
}

async function lengthOf(study: Study): Promise<number> {
  const link = await encodeLink({
    place: "lab",
    study,
    atMs: 12_345.678,
    selected: 123,
    view: { view: "lanes", rows: "units", speed: "200ms" },
    unknown: [],
  });
  return link.form === "too-long" ? Number.POSITIVE_INFINITY : link.hash.length;
}
