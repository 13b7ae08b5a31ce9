import { useId } from "react";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { settingValue } from "../../../../src/scenario/settings/at-path.ts";
import type { Setting } from "../../../../src/scenario/settings/setting.ts";
import { whyUnread } from "../../../../src/scenario/settings/why-unread.ts";
import { settingWords } from "../../../strings/settings.ts";
import { valueText } from "../../../strings/value-text.ts";
import { Select } from "../../../ui/Select.tsx";
import { EnteredField } from "./EnteredField.tsx";
import { enterSetting } from "./enter-setting.ts";
import styles from "./more.module.css";
import { parseList, parseNumber } from "./parse-entered.ts";

interface Props {
  readonly setting: Setting;
  readonly scenarios: readonly Scenario[];
  /** Those that it is changed for. */
  readonly places: readonly number[];
}

/** A setting of any kind, with what it means, and with what the variants have where they differ. */
export function SettingField({ setting, scenarios, places }: Props) {
  const { path, label } = setting;
  // What one does not read says nothing; where none does, what all have is shown.
  const reading = places.filter((place) => whyUnread(setting, scenarios[place]!) === null);
  const shown = reading.length > 0 ? reading : places;
  const values = shown.map((place) => settingValue(scenarios[place]!, path));
  const value = values[0]!;
  const texts = values.map((one) => valueText(setting, one));
  const isSame = texts.every((text) => text === texts[0]);
  const sentence = isSame
    ? setting.sentence
    : `${setting.sentence} ${settingWords.differs(shown, texts)}`;
  const common = { path, label, sentence, rows: 1 };
  switch (setting.kind) {
    case "number": {
      const { unit, noneLabel } = setting;
      const text = value === null ? (noneLabel ?? "") : `${value}`;
      const parse = (entered: string) => parseNumber(entered, noneLabel);
      return (
        <EnteredField {...common} text={text} unit={value === null ? "" : unit} parse={parse} />
      );
    }
    case "list": {
      const text = Array.isArray(value) ? value.join(", ") : "";
      return <EnteredField {...common} text={text} unit={setting.unit} parse={parseList} />;
    }
    case "interventions":
    case "program": {
      const parse = (entered: string) => entered;
      return <EnteredField {...common} text={`${value}`} unit="" rows={3} parse={parse} />;
    }
    case "choice":
      return (
        <div className={styles.choice}>
          <Select
            label={label}
            isLabelShown
            value={`${value}`}
            options={setting.choices.map((choice) => ({ value: choice.id, text: choice.label }))}
            onChange={(id) => enterSetting(path, id)}
          />
          <p>{isSame ? setting.choices.find(({ id }) => id === value)?.sentence : sentence}</p>
        </div>
      );
    case "boolean":
      return <Check {...common} isOn={value === true} />;
  }
}

interface CheckProps {
  readonly path: string;
  readonly label: string;
  readonly sentence: string;
  readonly isOn: boolean;
}

function Check({ path, label, sentence, isOn }: CheckProps) {
  const id = useId();
  return (
    <div className={styles.check}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={({ currentTarget }) => enterSetting(path, currentTarget.checked)}
        />
        {label}
      </label>
      <p id={id}>{sentence}</p>
    </div>
  );
}
