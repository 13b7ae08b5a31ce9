import { useState } from "react";
import { variantAsked } from "../../../../src/scenario/settings/at-path.ts";
import { firstSettings } from "../../../../src/scenario/settings/first-settings.ts";
import { type Setting, sections } from "../../../../src/scenario/settings/setting.ts";
import { useScope } from "../../../store/scope.ts";
import { useStudy } from "../../../store/study.ts";
import { moreSettings as words } from "../../../strings/more-settings.ts";
import { foldedSettings, openNumbers } from "./folded-settings.ts";
import styles from "./more.module.css";
import { SettingField } from "./SettingField.tsx";

/** Any value of what stands open on a slider, and every other setting, by what it belongs to; what does nothing now says why. */
export function MoreSettings() {
  const study = useStudy((state) => state.study);
  const scope = useScope(({ variant }) => variant);
  const all = study.variants.map((_, index) => variantAsked(study, index));
  const places = scope === null ? [...all.keys()] : [scope];
  const shown = places.map((place) => all[place]!);
  // What stands open may be others with each value that is entered; a field that one is in does not
  // move for that. They are asked for anew when the fold is opened again, or another study.
  const [open, setOpen] = useState({ id: study.id, settings: firstSettings(all) });
  if (open.id !== study.id) setOpen({ id: study.id, settings: firstSettings(all) });
  const folded = foldedSettings(open.settings, shown);
  const exact = openNumbers(open.settings, shown);
  const field = (setting: Setting) => (
    <SettingField key={setting.path} setting={setting} scenarios={all} places={places} />
  );
  return (
    <>
      {exact.length > 0 && (
        <fieldset className={styles.section}>
          <legend>{words.exact}</legend>
          {exact.map(field)}
        </fieldset>
      )}
      {sections.map(({ id, label }) => {
        const { counting, idle } = folded(id);
        return (
          counting.length + idle.size > 0 && (
            <fieldset key={id} className={styles.section}>
              <legend>{label}</legend>
              {counting.map(field)}
              {[...idle].map(([reason, settings]) => (
                <fieldset key={reason} className={styles.idle}>
                  <legend>{words.idle(reason)}</legend>
                  {settings.map(field)}
                </fieldset>
              ))}
            </fieldset>
          )
        );
      })}
    </>
  );
}
