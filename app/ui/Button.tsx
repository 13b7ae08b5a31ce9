import type { ReactNode } from "react";
import styles from "./button.module.css";

interface Props {
  readonly children: ReactNode;
  /** What is read out, where the words on it do not say enough. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly kind?: "outlined" | "filled" | "quiet";
  readonly isDisabled?: boolean;
}

/** What is pressed to do something; in a saved picture it has no place. */
export function Button({ children, label, onClick, kind = "outlined", isDisabled = false }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      data-picture="none"
      className={`${styles.button} ${styles[kind]}`}
      // Whoever has the focus on it keeps it when there is no more to press.
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onClick}
    >
      {children}
    </button>
  );
}
