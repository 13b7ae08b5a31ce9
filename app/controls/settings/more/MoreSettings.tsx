import { variantAsked } from "../../../../src/scenario/settings/at-path.ts";
import { sections } from "../../../../src/scenario/settings/setting.ts";
import { useScope } from "../../../store/scope.ts";
import { useStudy } from "../../../store/study.ts";
import { settingWords } from "../../../strings/settings.ts";
import { foldedSettings } from "./folded-settings.ts";
import styles from "./more.module.css";
import { SettingField } from "./SettingField.tsx";

/** Every setting that does not stand open, by what it belongs to; what does nothing now says why. */
export function MoreSettings() {
  const study = useStudy((state) => state.study);
  const scope = useScope(({ variant }) => variant);
  const all = study.variants.map((_, index) => variantAsked(study, index));
  const places = scope === null ? [...all.keys()] : [scope];
  const folded = foldedSettings(
    all,
    places.map((place) => all[place]!),
  );
  return sections.map(({ id, label }) => {
    const { counting, idle } = folded(id);
    return (
      counting.length + idle.size > 0 && (
        <fieldset key={id} className={styles.section}>
          <legend>{label}</legend>
          {counting.map((setting) => (
            <SettingField key={setting.path} setting={setting} scenarios={all} places={places} />
          ))}
          {[...idle].map(([reason, settings]) => (
            <fieldset key={reason} className={styles.idle}>
              <legend>{settingWords.idle(reason)}</legend>
              {settings.map((setting) => (
                <SettingField
                  key={setting.path}
                  setting={setting}
                  scenarios={all}
                  places={places}
                />
              ))}
            </fieldset>
          ))}
        </fieldset>
      )
    );
  });
}
