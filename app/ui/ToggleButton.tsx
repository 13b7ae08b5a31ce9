import type { LucideIcon } from "lucide-react";
import styles from "./button.module.css";

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** A switch as a picture; that it is on is seen, and said. */
export function ToggleButton({ icon: Icon, label, isOn, onClick }: Props) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={onClick}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}
