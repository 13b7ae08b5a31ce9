import type { LucideIcon } from "lucide-react";
import styles from "./button.module.css";

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly kind?: "main" | "outlined";
  readonly isDisabled?: boolean;
  /** Of a switch: is it on? */
  readonly isOn?: boolean;
}

/** A button whose picture everybody knows; its name is there for those who do not. */
export function IconButton({ icon: Icon, label, onClick, kind, isDisabled, isOn }: Props) {
  return (
    <button
      type="button"
      className={styles.icon}
      data-kind={kind}
      aria-label={label}
      title={label}
      onClick={onClick}
      aria-disabled={isDisabled}
      aria-pressed={isOn}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}
