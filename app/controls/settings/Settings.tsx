import { Fragment } from "react";
import { settingValue, variantAsked } from "../../../src/scenario/settings/at-path.ts";
import type { Stop } from "../../../src/scenario/settings/stops.ts";
import type { ToldSetting } from "../../../src/scenario/settings/told-setting.ts";
import { openDialog } from "../../store/dialogs.ts";
import { useRun } from "../../store/run.ts";
import { useScope } from "../../store/scope.ts";
import { changeForAll, changeSetting, useStudy } from "../../store/study.ts";
import { formatSetting } from "../../strings/format.ts";
import { settingWords } from "../../strings/settings.ts";
import { Button } from "../../ui/Button.tsx";
import { CallSlider } from "./CallSlider.tsx";
import { FoldedSettings } from "./FoldedSettings.tsx";
import { LeaseChoices } from "./LeaseChoices.tsx";
import { ScopeSwitch } from "./ScopeSwitch.tsx";
import { StopSlider } from "./StopSlider.tsx";
import styles from "./settings.module.css";
import { stopsWith } from "./stops.ts";

/** The few settings that do most in this study, as the worker tells them; the rest is folded. */
export function Settings() {
  const scope = useScope((state) => state.variant);
  const told = useRun((state) => state.settings);
  const shown = told.map((setting) => (
    <Fragment key={setting.path}>
      {setting.kind === "choice" && (
        <LeaseChoices setting={setting} places={places(setting, scope)} />
      )}
      {setting.kind === "number" && <NumberSlider setting={setting} />}
    </Fragment>
  ));
  // The call stands beside what says how many requests come; among the others, so that it keeps the
  // focus when those change.
  const comes = told.findLastIndex(({ section }) => section === "requests") + 1;
  shown.splice(comes || told.length, 0, <CallSlider key="call" />);
  return (
    <section className={styles.settings} aria-labelledby="settings">
      <header>
        <h2 id="settings">{settingWords.title}</h2>
        <Button kind="quiet" onClick={() => openDialog("fork")}>
          {settingWords.fromHere}
        </Button>
      </header>
      <ScopeSwitch />
      {shown}
      <FoldedSettings />
    </section>
  );
}

/** The variants that a setting is shown of: such as read it, of those that settings are changed for. */
function places({ readBy }: ToldSetting, scope: number | null): readonly number[] {
  return scope === null ? readBy : readBy.filter((place) => place === scope);
}

function NumberSlider({ setting }: { readonly setting: Extract<ToldSetting, { kind: "number" }> }) {
  const study = useStudy((state) => state.study);
  const scope = useScope((state) => state.variant);
  const { path, label, sentence, stops, unit, noneLabel } = setting;
  const shown = places(setting, scope);
  if (shown.length === 0) return null;
  // A number setting has a number, or nothing.
  const values = shown.map((i) => settingValue(variantAsked(study, i), path) as Stop);
  const value = values[0] ?? null;
  const texts = values.map((one) => formatSetting(one, unit, noneLabel));
  const isSame = values.every((one) => one === value);
  return (
    <StopSlider
      label={label}
      sentence={isSame ? sentence : `${sentence} ${settingWords.differs(shown, texts)}`}
      value={value}
      stops={stopsWith(stops, value)}
      text={isSame ? texts[0]! : texts.join(", ")}
      onChange={(next, phase) =>
        scope === null ? changeForAll({ [path]: next }, phase) : changeSetting(path, next, phase)
      }
    />
  );
}
