import { useId } from "react";
import type { SettingValue } from "../../../../src/scenario/scenario.ts";
import type { Setting } from "../../../../src/scenario/settings/setting.ts";
import { Select } from "../../../ui/Select.tsx";
import { EnteredField } from "./EnteredField.tsx";
import { enterSetting } from "./enter-setting.ts";
import styles from "./more.module.css";
import { parseList, parseNumber } from "./parse-entered.ts";

interface Props {
  readonly setting: Setting;
  readonly value: SettingValue;
}

/** A setting of any kind, with what it means. */
export function SettingField({ setting, value }: Props) {
  const { path, label, sentence } = setting;
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
          <p>{setting.choices.find(({ id }) => id === value)?.sentence}</p>
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
