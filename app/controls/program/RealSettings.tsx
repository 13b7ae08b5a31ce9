import { useState } from "react";
import type { DialectId } from "../../../src/handler/dialects/index.ts";
import { realSettings } from "../../../src/real-settings/real-settings.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { openDialog } from "../../store/dialogs.ts";
import { handlerWords as words } from "../../strings/handler.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./program-page.module.css";

interface Props {
  readonly scenario: Scenario;
  readonly dialect: DialectId;
}

/** How long it is said what became of a copy. */
const SHOWN_MS = 2_500;

/** The scenario's settings as texts to copy. */
export function RealSettings({ scenario, dialect }: Props) {
  const [said, setSaid] = useState({ id: "", text: "" });
  const copy = async (id: string, label: string, text: string) => {
    setSaid({ id, text: (await isCopied(text)) ? words.copied(label) : words.notCopied });
    setTimeout(() => setSaid({ id: "", text: "" }), SHOWN_MS);
  };
  return (
    <section className={styles.settings} aria-labelledby="real-settings">
      <h2 id="real-settings">{words.settings}</h2>
      <header className={styles.head}>
        <p className={styles.note}>{words.settingsSentence}</p>
        <Button onClick={() => openDialog("settings-in")}>{words.paste}</Button>
      </header>
      <div className={styles.files}>
        {realSettings(scenario, dialect).map(({ id, label, text }) => (
          <section key={id} aria-labelledby={`settings-${id}`}>
            <header className={styles.head}>
              <h3 id={`settings-${id}`}>
                <code>{label}</code>
              </h3>
              <span className={styles.copied} role="status">
                {said.id === id ? said.text : ""}
              </span>
              <Button
                kind="quiet"
                label={words.copyOf(label)}
                onClick={() => void copy(id, label, text)}
              >
                {words.copy}
              </Button>
            </header>
            <pre>
              <code>{text}</code>
            </pre>
          </section>
        ))}
      </div>
    </section>
  );
}

/** A page that is not served securely has no clipboard. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
