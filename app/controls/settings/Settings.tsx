import { settingValue, variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { openDialog } from "../../store/dialogs.ts";
import { LEASE } from "../../store/first-settings.ts";
import { useRun } from "../../store/run.ts";
import { useScope } from "../../store/scope.ts";
import { changeForAll, changeSetting, chooseLease, useStudy } from "../../store/study.ts";
import { formatSetting } from "../../strings/format.ts";
import { lab } from "../../strings/lab.ts";
import { settingWords } from "../../strings/settings.ts";
import { Button } from "../../ui/Button.tsx";
import { CallSlider } from "./CallSlider.tsx";
import { FoldedSettings } from "./FoldedSettings.tsx";
import { LeaseChoice } from "./LeaseChoice.tsx";
import { ScopeSwitch } from "./ScopeSwitch.tsx";
import { StopSlider } from "./StopSlider.tsx";
import styles from "./settings.module.css";
import { type Stop, stopsWith } from "./stops.ts";

/** The few settings that this study is about. */
export function Settings() {
  const { study } = useStudy();
  const scope = useScope((state) => state.variant);
  const lease = useTold(LEASE);
  return (
    <section className={styles.settings} aria-labelledby="settings">
      <header>
        <h2 id="settings">{settingWords.title}</h2>
        <Button kind="quiet" onClick={() => openDialog("fork")}>
          {settingWords.fromHere}
        </Button>
      </header>
      <ScopeSwitch />
      {lease?.kind === "choice" &&
        study.variants.map(
          (_, index) =>
            (scope === null || scope === index) && (
              <LeaseChoice
                key={lab.letters[index]}
                label={settingWords.leaseOf(lab.letters[index] ?? "")}
                value={variantAsked(study, index).pool.lease}
                choices={lease.choices}
                onChange={(choice) => chooseLease(index, choice)}
              />
            ),
        )}
      <NumberSlider path="pool.max" />
      <NumberSlider path="arrivals.perSecond" />
      <CallSlider />
      <NumberSlider path="server.threads" />
      <NumberSlider path="pool.checkoutTimeoutMs" />
      <FoldedSettings />
    </section>
  );
}

function NumberSlider({ path }: { readonly path: string }) {
  const study = useStudy((state) => state.study);
  const scope = useScope((state) => state.variant);
  const setting = useTold(path);
  if (setting?.kind !== "number" || !setting.isRead) return null;
  const shown = scope === null ? study.variants.map((_, i) => i) : [scope];
  // A number setting has a number, or nothing.
  const values = shown.map((i) => settingValue(variantAsked(study, i), path) as Stop);
  const value = values[0] ?? null;
  const format = (stop: Stop) => formatSetting(stop, setting.unit, setting.noneLabel);
  const isSame = values.every((one) => one === value);
  return (
    <StopSlider
      label={setting.label}
      sentence={setting.sentence}
      value={value}
      stops={stopsWith(path, value)}
      text={isSame ? format(value) : values.map(format).join(", ")}
      onChange={(next, phase) => (scope === null ? changeForAll : changeSetting)(path, next, phase)}
    />
  );
}

/** What the worker has told of a setting. */
function useTold(path: string) {
  return useRun(({ settings }) => settings.find((setting) => setting.path === path));
}
