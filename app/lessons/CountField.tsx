import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { useId, useState } from "react";
import { challengeWords as words } from "../strings/challenge.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./challenge.module.css";

interface Props {
  readonly label: string;
  /** Null: no limit. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds, by hand or one more or less. */
export function CountField({ label, value, least, most, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const set = (next: number) => {
    setDraft(null);
    if (Number.isInteger(next)) onChange(Math.max(least, Math.min(most, next)));
  };
  return (
    <div className={styles.count}>
      <label htmlFor={id}>{label}</label>
      <span>
        <IconButton
          icon={Minus}
          label={words.less(label)}
          isDisabled={value !== null && value <= least}
          onClick={() => set((value ?? most + 1) - 1)}
        />
        <input
          id={id}
          type="text"
          inputMode="numeric"
          value={draft ?? (value === null ? words.none : `${value}`)}
          onChange={({ currentTarget }) => setDraft(currentTarget.value)}
          onBlur={() => draft !== null && set(Number.parseInt(draft, 10))}
          onKeyDown={({ key }) => {
            if (key === "Enter" && draft !== null) set(Number.parseInt(draft, 10));
          }}
        />
        <IconButton
          icon={Plus}
          label={words.more(label)}
          isDisabled={value !== null && value >= most}
          onClick={() => set((value ?? least - 1) + 1)}
        />
      </span>
      <span className={styles.bounds}>{words.bounds(least, most)}</span>
    </div>
  );
}
