import { type MouseEvent, useCallback, useMemo } from "react";
import { valueAt } from "../../../src/trace/series.ts";
import { useDrawing } from "../../d3/use-drawing.ts";
import { useRun } from "../../store/run.ts";
import { tellSecret } from "../../store/secret.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { formatCount } from "../../strings/format.ts";
import { numbers as words } from "../../strings/numbers.ts";
import hidden from "../../theme/hidden.module.css";
import { Definition } from "../../ui/Definition.tsx";
import styles from "./numbers.module.css";
import { projectNumbers } from "./project.ts";

interface Props {
  readonly run: VariantRun;
  /** Which of the variants it is of. */
  readonly variant: number;
  /** The number that is shown only when it is asked for. */
  readonly secret?: string;
}

/** What was pressed goes; the focus stays with the number, at its name. */
function tell({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest("div")?.querySelector("button")?.focus();
  tellSecret();
}

/** The run's headline numbers, those of the run before, and how many wait at the playhead. */
export function NumbersView({ run, variant, secret }: Props) {
  const before = useRun(({ previous }) => previous?.runs[variant]?.numbers);
  const numbers = useMemo(() => projectNumbers(run.numbers, before), [run, before]);
  const draw = useCallback(
    (element: HTMLElement, _size: unknown, at: number) => {
      element.textContent = formatCount(valueAt(run.waiting, at) + valueAt(run.outside, at));
    },
    [run],
  );
  const ref = useDrawing<HTMLElement>(draw);
  return (
    <div className={styles.numbers}>
      <p>{words.run}</p>
      <dl>
        {numbers.map(({ id, value, before: then, label, name, sentence, doubt, ...is }) => (
          <div key={id} className={is.isWaste ? styles.waste : undefined}>
            <dt>
              <Definition term={label}>
                <strong>{name}</strong>
                <p>{sentence}</p>
                {doubt && <p>{is.isDoubtful ? words.means(doubt) : doubt}</p>}
              </Definition>
            </dt>
            <dd>
              {then && (
                <span className={styles.before}>
                  <span className={hidden.hidden}>{words.before} </span>
                  {then} <span aria-hidden="true">→</span>
                  <span className={hidden.hidden}>{words.now}</span>{" "}
                </span>
              )}
              {is.isDoubtful && <abbr title={doubt}>{words.few}</abbr>}
              {id === secret ? (
                <button type="button" onClick={tell}>
                  ?<span className={hidden.hidden}> {words.show}</span>
                </button>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.waiting}</dt>
          <dd ref={ref} />
        </div>
      </dl>
    </div>
  );
}
