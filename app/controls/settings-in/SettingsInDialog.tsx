import { type FormEvent, useId, useState } from "react";
import { type SettingsKindId, settingsKinds } from "../../../src/read-settings/kinds/index.ts";
import { LONGEST, readSettings, recognise } from "../../../src/read-settings/read-settings.ts";
import { closeDialog } from "../../store/dialogs.ts";
import { settingsIn as words } from "../../strings/settings-in.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { Reading } from "./Reading.tsx";
import styles from "./settings-in.module.css";
import { Use } from "./Use.tsx";

/** Pasted settings of real software become settings of a variant. */
export function SettingsInDialog() {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<SettingsKindId | null>(null);
  const id = useId();
  const found = recognise(text);
  const kind = chosen ?? (found.length === 1 ? (found[0] ?? null) : null);
  const reading = kind === null || text.trim() === "" ? null : readSettings(text, kind);
  const labels = found.map(labelOf);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={closeDialog}>
      <form className={styles.paste} onSubmit={(event: FormEvent) => event.preventDefault()}>
        <p className={styles.hint}>{words.sentence}</p>
        <label htmlFor={id}>{words.text}</label>
        <textarea
          id={id}
          value={text}
          rows={8}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          label={words.kind}
          isLabelShown
          value={chosen ?? ""}
          options={[
            { value: "", text: words.recognised(labels) },
            ...settingsKinds.map(({ id: value, label }) => ({ value, text: label })),
          ]}
          // The options are the kinds.
          onChange={(value) => setChosen(value === "" ? null : (value as SettingsKindId))}
        />
      </form>
      <div role="status" className={styles.summary}>
        {reading && (
          <p>
            {words.summary(reading.label, reading.understood.length, reading.leftOut.length)}
            {text.length > LONGEST && ` ${words.tooLong(LONGEST)}`}
          </p>
        )}
        {!reading && text.trim() !== "" && <p>{words.choose(labels)}</p>}
      </div>
      {reading && (
        <div className={styles.reading}>
          <Reading reading={reading} />
          {/* Of another kind the choices are others. */}
          {reading.understood.length > 0 && <Use key={reading.kind} reading={reading} />}
        </div>
      )}
    </Dialog>
  );
}

function labelOf(kind: SettingsKindId): string {
  return settingsKinds.find(({ id }) => id === kind)?.label ?? kind;
}
