import { type KeyboardEvent, useId, useState } from "react";
import type { SettingPath } from "../../../../src/scenario/scenario.ts";
import { enterSetting } from "./enter-setting.ts";
import styles from "./more.module.css";

interface Props {
  readonly path: SettingPath;
  readonly label: string;
  readonly sentence: string;
  /** The value as it is written. */
  readonly text: string;
  readonly unit: string;
  readonly rows: number;
  /** What the text that was written means; what means nothing is named as it was written. */
  readonly parse: (text: string) => unknown;
}

/** A value that is written, and counts when one leaves the field or presses Enter. */
export function EnteredField({ path, label, sentence, text, unit, rows, parse }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const enter = () => {
    if (draft === null || draft === text) return setDraft(null);
    const entered = enterSetting(path, parse(draft));
    setProblem(entered.problem);
    if (entered.isTaken) setDraft(null);
  };
  const common = {
    id,
    value: draft ?? text,
    spellCheck: false,
    "aria-describedby": `${id}-sentence`,
    "aria-invalid": draft !== null && problem !== "",
    onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft(currentTarget.value),
    onBlur: enter,
    onKeyDown: ({ key, shiftKey }: KeyboardEvent) => {
      if (key === "Enter" && !shiftKey) enter();
    },
  };
  return (
    <div className={rows > 1 ? styles.tall : styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...common} rows={rows} />
      ) : (
        <span>
          <input {...common} type="text" inputMode="decimal" /> {unit}
        </span>
      )}
      <p id={`${id}-sentence`}>{sentence}</p>
      <p role="alert">{problem}</p>
    </div>
  );
}
