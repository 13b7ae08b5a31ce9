import { useState } from "react";
import { settingWords } from "../../strings/settings.ts";
import { useWorkshop } from "../use-workshop.ts";
import styles from "./settings.module.css";

/** All settings but those that stand open; loaded when somebody unfolds them. */
export function FoldedSettings() {
  const [isOpen, setOpen] = useState(false);
  const workshop = useWorkshop(isOpen);
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{settingWords.more}</summary>
      {isOpen && workshop && <workshop.MoreSettings />}
    </details>
  );
}
