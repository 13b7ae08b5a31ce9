import { useState } from "react";
import type { SettingsReading } from "../../../src/read-settings/read-settings.ts";
import { closeDialog } from "../../store/dialogs.ts";
import { useStudy } from "../../store/study.ts";
import { changeVariant, duplicateVariant, MOST_VARIANTS } from "../../store/variants.ts";
import { lab } from "../../strings/lab.ts";
import { settingsIn as words } from "../../strings/settings-in.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import { follows } from "./follows.ts";
import styles from "./settings-in.module.css";

const AS_IS = "as-is";

/** For which variant they are, what else becomes of it, and the change itself: one, to be undone. */
export function Use({ reading }: { readonly reading: SettingsReading }) {
  const study = useStudy((state) => state.study);
  const [index, setIndex] = useState(0);
  const [rest, setRest] = useState(AS_IS);
  const count = study.variants.length;
  const isNew = index >= count;
  const heading = (at: number) =>
    words.variant(lab.letters[at] ?? "", study.variants[at]?.label ?? "");
  const next = lab.letters[count] ?? "";
  const what = follows(study, isNew ? 0 : index, reading, rest === AS_IS ? null : rest);
  const use = () => {
    if (isNew) duplicateVariant(0, what.changes, what.label ?? reading.label);
    else changeVariant(index, what.changes, what.label);
    closeDialog();
  };
  return (
    <section className={styles.use} aria-labelledby="use">
      <Select
        label={words.rest}
        isLabelShown
        value={rest}
        options={[
          { value: AS_IS, text: words.asIs },
          ...reading.defaults.map(({ id, label }) => ({ value: id, text: words.asDefault(label) })),
        ]}
        onChange={setRest}
      />
      <Select
        label={words.use}
        isLabelShown
        value={`${index}`}
        options={[
          ...study.variants.map((_, at) => ({ value: `${at}`, text: heading(at) })),
          ...(count < MOST_VARIANTS ? [{ value: `${count}`, text: words.asNew(next) }] : []),
        ]}
        onChange={(value) => setIndex(Number(value))}
      />
      <h3 id="use">{words.follows(isNew ? next : heading(index))}</h3>
      {what.differences.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul className={styles.changes}>
          {what.differences.map((difference) => (
            <li key={difference.path}>{words.becomes(difference)}</li>
          ))}
        </ul>
      )}
      <Button kind="filled" onClick={use} isDisabled={what.differences.length === 0}>
        {words.submit}
      </Button>
    </section>
  );
}
