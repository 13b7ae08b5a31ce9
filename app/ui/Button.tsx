import type { ReactNode } from "react";
import styles from "./button.module.css";

interface Props {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly kind?: "outlined" | "filled" | "quiet";
  readonly isDisabled?: boolean;
}

export function Button({ children, onClick, kind = "outlined", isDisabled = false }: Props) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[kind]}`}
      onClick={onClick}
      disabled={isDisabled}
    >
      {children}
    </button>
  );
}
