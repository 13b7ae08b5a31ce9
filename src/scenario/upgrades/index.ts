/** The fields of a link, key and text, in the order they were written. */
export type LinkFields = readonly (readonly [key: string, text: string])[];

/** Turns the fields of one version into those of the next. */
export type Upgrade = (fields: LinkFields) => LinkFields;

/** The step at index i leads from version i + 1 to version i + 2; a step is never changed. */
const upgrades: readonly Upgrade[] = [];

/** The version that links and files are written in. */
export const FORMAT_VERSION = upgrades.length + 1;

/** Fields as this version writes them; those of a later version are left as they are. */
export function upgradeFields(fields: LinkFields, version: number, steps = upgrades): LinkFields {
  return steps.slice(version - 1).reduce((upgraded, step) => step(upgraded), fields);
}
