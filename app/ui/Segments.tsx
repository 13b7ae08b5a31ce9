import { useId } from "react";
import hidden from "../theme/hidden.module.css";
import styles from "./segments.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few, all of them in sight: radio buttons side by side. */
export function Segments({ label, value, options, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className={hidden.hidden}>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
