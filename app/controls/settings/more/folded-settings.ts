import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { settings } from "../../../../src/scenario/settings/index.ts";
import type { SectionId, Setting } from "../../../../src/scenario/settings/setting.ts";
import { whyNoneReads } from "../../../../src/scenario/settings/why-unread.ts";

/** The settings of a section that do not stand open. */
export interface Folded {
  /** Those that do something in one of the scenarios. */
  readonly counting: readonly Setting[];
  /** The others, by what keeps them from it. */
  readonly idle: ReadonlyMap<string, readonly Setting[]>;
}

/** The numbers that stand open, on sliders that rest at round values: any other value is written. */
export function openNumbers(
  open: readonly Setting[],
  shown: readonly Scenario[],
): readonly Setting[] {
  return openSettings(open, shown).filter(({ kind }) => kind === "number");
}

/** What does nothing for those alone is not shown of them, though it stands open for all. */
function openSettings(open: readonly Setting[], shown: readonly Scenario[]): readonly Setting[] {
  return open.filter((setting) => whyNoneReads(setting, shown) === null);
}

/** What is folded while these stand open and settings are changed for `shown`. */
export function foldedSettings(
  open: readonly Setting[],
  shown: readonly Scenario[],
): (section: SectionId) => Folded {
  const standing = openSettings(open, shown);
  return (section) => {
    const counting: Setting[] = [];
    const idle = new Map<string, Setting[]>();
    for (const setting of settings) {
      if (setting.section !== section || standing.includes(setting)) continue;
      const reason = whyNoneReads(setting, shown);
      if (reason === null) counting.push(setting);
      else idle.set(reason, [...(idle.get(reason) ?? []), setting]);
    }
    return { counting, idle };
  };
}
