import { variantScenario } from "../../../src/scenario/changes.ts";
import { settingValue } from "../../../src/scenario/settings/at-path.ts";
import { findSetting } from "../../../src/scenario/settings/index.ts";
import { changeSetting, changeVariant, useStudy } from "../../store/study.ts";
import { formatSetting } from "../../strings/format.ts";
import { lab } from "../../strings/lab.ts";
import { settingWords } from "../../strings/settings.ts";
import { callLengthMs, withCallLength } from "./call-length.ts";
import { LeaseChoice } from "./LeaseChoice.tsx";
import { StopSlider } from "./StopSlider.tsx";
import styles from "./settings.module.css";
import { type Stop, stopsWith } from "./stops.ts";

/** The few settings that this study is about. */
export function Settings() {
  const { study } = useStudy();
  return (
    <section className={styles.settings} aria-labelledby="settings">
      <h2 id="settings">{settingWords.title}</h2>
      {study.variants.map((_, index) => (
        <LeaseChoice
          key={lab.letters[index]}
          label={settingWords.leaseOf(lab.letters[index] ?? "")}
          value={variantScenario(study, index).pool.lease}
          onChange={(value) => changeVariant(index, "pool.lease", value, "final")}
        />
      ))}
      <NumberSlider path="pool.max" />
      <NumberSlider path="arrivals.perSecond" />
      <CallSlider />
      <NumberSlider path="server.threads" />
      <NumberSlider path="pool.checkoutTimeoutMs" />
    </section>
  );
}

function NumberSlider({ path }: { readonly path: string }) {
  const base = useStudy(({ study }) => study.base);
  const setting = findSetting(path);
  if (setting?.kind !== "number" || setting.appliesTo?.(base) === false) return null;
  // A number setting has a number, or nothing.
  const value = settingValue(base, path) as Stop;
  return (
    <StopSlider
      label={setting.label}
      sentence={setting.sentence}
      value={value}
      stops={stopsWith(path, value)}
      format={(stop) => formatSetting(stop, setting.unit, setting.noneLabel)}
      onChange={(next, phase) => changeSetting(path, next, phase)}
    />
  );
}

/** How long the call in the middle takes: a word of the program, on a slider. */
function CallSlider() {
  const text = useStudy(({ study }) => study.base.program);
  const ms = callLengthMs(text);
  if (ms === null) return null;
  return (
    <StopSlider
      label={settingWords.call.label}
      sentence={settingWords.call.sentence}
      value={ms}
      stops={stopsWith("call", ms)}
      format={(stop) => formatSetting(stop, "ms", null)}
      onChange={(next, phase) => changeSetting("program", withCallLength(text, next ?? 0), phase)}
    />
  );
}
