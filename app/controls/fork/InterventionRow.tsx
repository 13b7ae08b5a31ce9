import Trash2 from "lucide-react/icons/trash-2";
import { type KeyboardEvent, useState } from "react";
import { splitChange } from "../../../src/interventions/change-kinds.ts";
import type { Intervention } from "../../../src/interventions/intervention.ts";
import { parseChange } from "../../../src/interventions/parse-change.ts";
import { changeWords } from "../../../src/interventions/words.ts";
import { toMs } from "../../../src/kernel/time.ts";
import { closeDialog } from "../../store/dialogs.ts";
import type { Listed } from "../../store/interventions.ts";
import { pause, seek } from "../../store/playback.ts";
import { forkWords as words } from "../../strings/fork.ts";
import { formatExact } from "../../strings/format.ts";
import { lab } from "../../strings/lab.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./fork.module.css";
import { parseMoment } from "./moments.ts";

interface Props {
  readonly listed: Listed;
  /** Is it made in all of the variants that are listed? Else it is named with those that it is made in. */
  readonly isForAll: boolean;
  readonly onChange: (changed: Intervention) => void;
  readonly onRemove: (what: string) => void;
}

/** A change with its moment: both can be written anew, and the moment is gone to. */
export function InterventionRow({ listed, isForAll, onChange, onRemove }: Props) {
  const { at, change } = listed.intervention;
  const letters = listed.places.map((place) => lab.letters[place] ?? "");
  const what = isForAll ? changeWords(change) : words.onlyIn(letters, changeWords(change));
  const { kind, value } = splitChange(change);
  const [problem, setProblem] = useState("");
  const enterMoment = (text: string) => {
    const moment = parseMoment(text);
    if (typeof moment === "string") return setProblem(moment);
    setProblem("");
    if (moment !== at) onChange({ at: moment, change });
  };
  const enterValue = (text: string) => {
    const changed = parseChange(`${kind} ${text}`.trim());
    if (typeof changed === "string") return setProblem(changed);
    setProblem("");
    if (text.trim() !== value) onChange({ at, change: changed });
  };
  const goTo = () => {
    pause();
    seek(at);
    closeDialog();
  };
  return (
    <li className={styles.row}>
      <button type="button" className={styles.moment} aria-label={words.goTo(at)} onClick={goTo}>
        {formatExact(at)}
      </button>
      <strong>{what}</strong>
      <Field label={words.momentOf(what)} text={`${toMs(at)}`} onEnter={enterMoment} />
      <Field label={words.valueOf(what)} text={value} onEnter={enterValue} />
      <IconButton icon={Trash2} label={words.remove(what)} onClick={() => onRemove(what)} />
      <p role="alert">{problem}</p>
    </li>
  );
}

interface FieldProps {
  readonly label: string;
  readonly text: string;
  readonly onEnter: (text: string) => void;
}

/** Counts when one leaves it or presses Enter. */
function Field({ label, text, onEnter }: FieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const enter = () => {
    if (draft === null) return;
    onEnter(draft);
    setDraft(null);
  };
  return (
    <input
      aria-label={label}
      value={draft ?? text}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={enter}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === "Enter") enter();
      }}
    />
  );
}
