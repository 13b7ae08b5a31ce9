import { useId } from "react";
import type { Setting } from "../../../src/scenario/settings/setting.ts";
import { variantWords as words } from "../../strings/variants.ts";
import { Select } from "../../ui/Select.tsx";
import styles from "./variants.module.css";

interface Props {
  readonly setting: Setting;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly isWrong: boolean;
}

/** A value of a setting of any kind, not entered yet. */
export function ValueField({ setting, text, onChange, isWrong }: Props) {
  const id = useId();
  const choices = choicesOf(setting);
  if (choices !== null) {
    return (
      <Select label={words.value} isLabelShown value={text} options={choices} onChange={onChange} />
    );
  }
  const isLong = setting.kind === "program" || setting.kind === "interventions";
  const common = {
    id,
    value: text,
    spellCheck: false,
    "aria-invalid": isWrong,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(target.value),
  };
  return (
    <span className={styles.value}>
      <label htmlFor={id}>{words.value}</label>
      {isLong ? <textarea {...common} rows={3} /> : <input {...common} type="text" />}
      {"unit" in setting && setting.unit}
    </span>
  );
}

function choicesOf(setting: Setting) {
  if (setting.kind === "choice") {
    return setting.choices.map(({ id, label }) => ({ value: id, text: label }));
  }
  if (setting.kind !== "boolean") return null;
  return [
    { value: "true", text: words.on },
    { value: "false", text: words.off },
  ];
}
