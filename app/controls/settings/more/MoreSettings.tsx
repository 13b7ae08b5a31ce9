import type { Study } from "../../../../src/scenario/scenario.ts";
import { settingValue, variantAsked } from "../../../../src/scenario/settings/at-path.ts";
import { settings } from "../../../../src/scenario/settings/index.ts";
import { type Setting, sections } from "../../../../src/scenario/settings/setting.ts";
import { firstSettings } from "../../../store/first-settings.ts";
import { scenarioInScope, useScope } from "../../../store/scope.ts";
import { useStudy } from "../../../store/study.ts";
import styles from "./more.module.css";
import { SettingField } from "./SettingField.tsx";

/** Every setting that counts as things are and does not stand open, by what it belongs to. */
export function MoreSettings() {
  const study = useStudy((state) => state.study);
  const scope = useScope(({ variant }) => variant);
  const shown = shownSettings(study, scope);
  const scenario = scenarioInScope(study, scope);
  return sections.map(({ id, label }) => {
    const inside = shown.filter(({ section }) => section === id);
    return (
      inside.length > 0 && (
        <fieldset key={id} className={styles.section}>
          <legend>{label}</legend>
          {inside.map((setting) => (
            <SettingField
              key={setting.path}
              setting={setting}
              value={settingValue(scenario, setting.path)}
            />
          ))}
        </fieldset>
      )
    );
  });
}

/** What no variant reads, or each has in its own way, is nothing to set for all. */
function shownSettings(study: Study, scope: number | null): readonly Setting[] {
  const all = study.variants.map((_, index) => variantAsked(study, index));
  const scenarios = scope === null ? all : [scenarioInScope(study, scope)];
  return settings.filter(({ path, appliesTo = () => true }) => {
    const isOpen = firstSettings.some((first) => first === path);
    const isShared = study.variants.some(({ changes }) => !Object.hasOwn(changes, path));
    return !isOpen && (isShared || scope !== null) && scenarios.some(appliesTo);
  });
}
