import type { Choice } from "../../../src/scenario/settings/setting.ts";
import { Select } from "../../ui/Select.tsx";
import styles from "./settings.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (choice: Choice) => void;
}

/** When a variant lets its connections go. */
export function LeaseChoice({ label, value, choices, onChange }: Props) {
  const find = (wanted: string) => choices.find(({ id }) => id === wanted);
  return (
    <div className={styles.choice}>
      <Select
        label={label}
        isLabelShown
        value={value}
        options={choices.map((choice) => ({ value: choice.id, text: choice.label }))}
        onChange={(id) => {
          const choice = find(id);
          if (choice) onChange(choice);
        }}
      />
      <p>{find(value)?.sentence}</p>
    </div>
  );
}
