import { type FormEvent, useState } from "react";
import { throughput } from "../../../src/metrics/throughput.ts";
import { closeDialog } from "../../store/dialogs.ts";
import { play } from "../../store/playback.ts";
import { useRun } from "../../store/run.ts";
import { tellSecret } from "../../store/secret.ts";
import { useStudy } from "../../store/study.ts";
import { guess } from "../../strings/guess.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./dialogs.module.css";
import { nearestAnswer } from "./verdict.ts";

/** Commit to an answer, then see what the run says. The verdict is measured, never written down. */
export function GuessDialog() {
  const [chosen, setChosen] = useState<number | null>(null);
  const [isCommitted, setCommitted] = useState(false);
  const commit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    setCommitted(true);
    tellSecret();
  };
  return (
    <Dialog title={guess.title} closeLabel={guess.close} onClose={closeDialog}>
      <form onSubmit={commit}>
        <fieldset className={styles.answers} disabled={isCommitted}>
          <legend>{guess.question}</legend>
          {guess.answers.map((answer, index) => (
            <label key={answer.perSecond}>
              <input
                type="radio"
                name="guess"
                checked={chosen === index}
                onChange={() => setChosen(index)}
              />
              {guess.answer(answer)}
            </label>
          ))}
        </fieldset>
        {!isCommitted && (
          <button type="submit" className={styles.commit} disabled={chosen === null}>
            {guess.commit}
          </button>
        )}
      </form>
      <div role="status">{isCommitted && chosen !== null && <Verdict chosen={chosen} />}</div>
    </Dialog>
  );
}

function Verdict({ chosen }: { readonly chosen: number }) {
  const runs = useRun((state) => state.runs);
  const variants = useStudy(({ study }) => study.variants);
  const rates = runs.map(
    ({ numbers }) => numbers.find(({ id }) => id === throughput.id)?.value ?? Number.NaN,
  );
  const answers = guess.answers.map(({ perSecond }) => perSecond);
  const isRight = nearestAnswer(answers, rates[0] ?? Number.NaN) === chosen;
  return (
    <div className={styles.verdict}>
      <p>
        <strong>{isRight ? guess.right : guess.wrong(answers[chosen]!)}</strong>
      </p>
      <ul>
        {rates.map((rate, index) => (
          <li key={variants[index]?.label}>{guess.measured(variants[index]?.label ?? "", rate)}</li>
        ))}
      </ul>
      <p>{guess.why}</p>
      <Button
        kind="filled"
        onClick={() => {
          closeDialog();
          play();
        }}
      >
        {guess.watch}
      </Button>
    </div>
  );
}
