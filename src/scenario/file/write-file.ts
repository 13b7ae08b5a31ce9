import type { LinkState } from "../link/link-state.ts";
import { MODEL_VERSION } from "../model-version.ts";
import { FORMAT_VERSION } from "../upgrades/index.ts";

/** The file of the schema, beside the page. */
export const SCHEMA_FILE = "study.schema.json";

/** What is on the page as a text that people can read and change; `schema` is an address. */
export function writeFile({ study, atMs, selected, view }: LinkState, schema: string): string {
  const written = {
    $schema: schema,
    version: FORMAT_VERSION,
    model: MODEL_VERSION,
    ...study,
    moment: { atMs, selected },
    view,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
