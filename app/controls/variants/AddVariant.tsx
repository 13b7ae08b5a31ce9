import { type FormEvent, useState } from "react";
import type { Study } from "../../../src/scenario/scenario.ts";
import { settingValue, variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { findSetting, settings } from "../../../src/scenario/settings/index.ts";
import { type Setting, sections } from "../../../src/scenario/settings/setting.ts";
import { whyUnread } from "../../../src/scenario/settings/why-unread.ts";
import { duplicateVariant } from "../../store/variants.ts";
import { lab } from "../../strings/lab.ts";
import { variantWords as words } from "../../strings/variants.ts";
import { Select } from "../../ui/Select.tsx";
import { tryChange } from "./try-change.ts";
import { ValueField } from "./ValueField.tsx";
import styles from "./variants.module.css";

interface Props {
  readonly study: Study;
  /** Which variant the new one is like at first. */
  readonly like: number;
  readonly onAdded: (said: string) => void;
}

const FIRST = "pool.max";

/** Which variant, which setting, which value: one more variant, named after its change. */
export function AddVariant({ study, like, onAdded }: Props) {
  const [index, setIndex] = useState(like);
  const [path, setPath] = useState(FIRST);
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const scenario = variantAsked(study, index);
  const setting = findSetting(path) ?? settings[0]!;
  const shown = text ?? textOf(setting, settingValue(scenario, setting.path));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tried = tryChange(study, index, setting, shown);
    if ("problem" in tried) return setProblem(tried.problem);
    setProblem("");
    const letter = lab.letters[study.variants.length] ?? "";
    duplicateVariant(index, tried.changes, tried.name);
    onAdded(words.added(letter, tried.name));
    setText(null);
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <Select
        label={words.like}
        isLabelShown
        value={`${index}`}
        options={study.variants.map(({ label }, place) => ({
          value: `${place}`,
          text: lab.variantHeading(lab.letters[place] ?? "", label),
        }))}
        onChange={(value) => setIndex(Number(value))}
      />
      <Select
        label={words.setting}
        isLabelShown
        value={setting.path}
        options={settings
          .filter((one) => whyUnread(one, scenario) === null)
          .map(({ path: value, section, label }) => ({
            value,
            text: `${sections.find(({ id }) => id === section)?.label}: ${label.toLowerCase()}`,
          }))}
        onChange={(value) => {
          setPath(value);
          setText(null);
          setProblem("");
        }}
      />
      <ValueField setting={setting} text={shown} onChange={setText} isWrong={problem !== ""} />
      <p className={styles.hint}>{setting.sentence}</p>
      <p role="alert">{problem}</p>
      <button type="submit" className={styles.submit}>
        {words.addAs(lab.letters[study.variants.length] ?? "")}
      </button>
    </form>
  );
}

/** A value as it is written into its field. */
function textOf(setting: Setting, value: unknown): string {
  if (value === null) return setting.kind === "number" ? (setting.noneLabel ?? "") : "";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
