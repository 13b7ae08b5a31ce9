import { changesWith, type SettingsReading } from "../../../src/read-settings/read-settings.ts";
import { readChanges } from "../../../src/scenario/changes.ts";
import type { Changes, Study } from "../../../src/scenario/scenario.ts";
import { settingValue, variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { type Difference, differences } from "../../../src/scenario/settings/differences.ts";
import { LEASE } from "../../../src/scenario/settings/lease.ts";

/** What would become of a variant. */
export interface Follows {
  readonly changes: Changes;
  readonly differences: readonly Difference[];
  /** What it is called from then on; null: as before. */
  readonly label: string | null;
}

/**
 * What a reading makes of the variant at an index, the software's defaults included where they are
 * wanted. A variant is mostly named after its lease, so with another it is named after the text.
 */
export function follows(
  study: Study,
  index: number,
  reading: SettingsReading,
  defaults: string | null,
): Follows {
  const before = variantAsked(study, index);
  const { changes } = readChanges(changesWith(reading, defaults), before);
  const variant = {
    label: "",
    note: "",
    changes: { ...study.variants[index]?.changes, ...changes },
  };
  const after = variantAsked({ ...study, variants: [variant] }, 0);
  const isOtherLease = settingValue(before, LEASE) !== settingValue(after, LEASE);
  const software = reading.defaults.find(({ id }) => id === defaults)?.label;
  return {
    changes,
    differences: differences(before, after),
    label: isOtherLease ? (software ?? reading.label) : null,
  };
}
