import { useId } from "react";
import hidden from "../theme/hidden.module.css";
import styles from "./select.module.css";

interface Props {
  readonly label: string;
  /** Else it is only spoken: the value says enough. */
  readonly isLabelShown?: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** A short list to choose from. */
export function Select({ label, isLabelShown = false, value, options, onChange }: Props) {
  const id = useId();
  return (
    <span className={styles.select}>
      <label htmlFor={id} className={isLabelShown ? undefined : hidden.hidden}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
