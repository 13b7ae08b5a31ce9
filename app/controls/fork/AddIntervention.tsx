import { type FormEvent, useId, useState } from "react";
import { type ChangeKind, changeKinds } from "../../../src/interventions/change-kinds.ts";
import { MAX_INTERVENTIONS } from "../../../src/interventions/parse.ts";
import { parseChange } from "../../../src/interventions/parse-change.ts";
import { changeWords } from "../../../src/interventions/words.ts";
import { toMs } from "../../../src/kernel/time.ts";
import { addIntervention, interventionsOf, textOf } from "../../store/interventions.ts";
import { usePlayback } from "../../store/playback.ts";
import { useScope } from "../../store/scope.ts";
import { useStudy } from "../../store/study.ts";
import { duplicateVariant, MOST_VARIANTS } from "../../store/variants.ts";
import { forkWords as words } from "../../strings/fork.ts";
import { capitalized } from "../../strings/format.ts";
import { lab } from "../../strings/lab.ts";
import { Select } from "../../ui/Select.tsx";
import { firstValues } from "./first-values.ts";
import styles from "./fork.module.css";
import { parseMoment } from "./moments.ts";

interface Props {
  /** The variants that it is for. */
  readonly places: readonly number[];
  readonly onAdded: (said: string) => void;
}

/** One more change, at the playhead unless another moment is written. */
export function AddIntervention({ places, onAdded }: Props) {
  const at = usePlayback((state) => state.at);
  const [kind, setKind] = useState<ChangeKind>("call");
  const [value, setValue] = useState(firstValues.call);
  const [moment, setMoment] = useState(`${toMs(Math.floor(at))}`);
  const [isBeside, setBeside] = useState(false);
  const [problem, setProblem] = useState("");
  const study = useStudy((state) => state.study);
  const { variants } = study;
  const like = useScope(({ variant }) => variant) ?? 0;
  const letter = lab.letters[variants.length] ?? "";
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const when = parseMoment(moment);
    const change = parseChange(`${kind} ${value}`.trim());
    if (typeof when === "string") return setProblem(when);
    if (typeof change === "string") return setProblem(change);
    const concerned = isBeside ? [like] : places;
    if (concerned.some((place) => interventionsOf(study, place).length >= MAX_INTERVENTIONS))
      return setProblem(words.tooMany(MAX_INTERVENTIONS));
    setProblem("");
    const what = changeWords(change);
    const intervention = { at: when, change };
    if (isBeside) {
      const next = [...interventionsOf(study, like), intervention];
      duplicateVariant(like, { interventions: textOf(next) }, capitalized(what));
      setBeside(false);
    } else addIntervention(places, intervention);
    onAdded(words.added(when, what));
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <Select
        label={words.what}
        isLabelShown
        value={kind}
        options={changeKinds.map((one) => ({ value: one, text: words.kinds[one] }))}
        onChange={(chosen) => {
          // The options are the kinds.
          setKind(chosen as ChangeKind);
          setValue(firstValues[chosen as ChangeKind]);
          setProblem("");
        }}
      />
      <label>
        <span>{words.value}</span>
        <input
          value={value}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem !== ""}
          onChange={({ target }) => setValue(target.value)}
        />
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.hints[kind]}
      </p>
      <label>
        <span>{words.at}</span>
        <input
          value={moment}
          inputMode="decimal"
          onChange={({ target }) => setMoment(target.value)}
        />
      </label>
      {variants.length < MOST_VARIANTS && (
        <Select
          label={words.where}
          isLabelShown
          value={isBeside ? "beside" : "here"}
          options={[
            { value: "here", text: words.here },
            { value: "beside", text: words.beside(letter, lab.letters[like] ?? "") },
          ]}
          onChange={(where) => setBeside(where === "beside")}
        />
      )}
      <p role="alert">{problem}</p>
      <button type="submit" className={styles.submit}>
        {words.add}
      </button>
    </form>
  );
}
