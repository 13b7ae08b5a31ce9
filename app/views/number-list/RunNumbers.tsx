import { Fragment, useMemo, useState } from "react";
import type { RunFacts } from "../../../src/metrics/run-facts.ts";
import { factsOf } from "../../store/facts.ts";
import { useSlices } from "../../store/use-slices.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { lab } from "../../strings/lab.ts";
import { lawText, numberList as words } from "../../strings/number-list.ts";
import { numbers } from "../../strings/numbers.ts";
import { NumberTable } from "./NumberTable.tsx";
import styles from "./number-list.module.css";
import { lawOf, projectFamilies, runNumbers, type Told } from "./project.ts";

interface Props {
  readonly runs: readonly VariantRun[];
  readonly variants: readonly string[];
}

/** Every number of the whole run, and whether Little's law holds of the picture. */
export function RunNumbers({ runs, variants }: Props) {
  const [isWhole, setWhole] = useState(false);
  const jobs = useMemo(
    () =>
      runs.flatMap((run) =>
        runNumbers.map((number) => () => ({ run, told: number(factsOf(run)) })),
      ),
    [runs],
  );
  const results = useSlices(jobs);
  const groups = useMemo(() => {
    if (results === null) return null;
    const byRun = new Map<VariantRun, Map<string, Told>>();
    for (const { run, told } of results) {
      const ofRun = byRun.get(run) ?? new Map<string, Told>();
      byRun.set(run, ofRun.set(...told));
    }
    return {
      facts: [...byRun.keys()].map(factsOf),
      families: projectFamilies(
        [...byRun.values()],
        [...byRun.keys()].map(({ surroundings }) => surroundings.unit),
      ),
    };
  }, [results]);
  if (groups === null) {
    return (
      <p className={styles.note} aria-busy>
        {words.working}
      </p>
    );
  }
  const hidden = groups.families.flatMap(({ rows }) => rows).filter(({ isNothing }) => isNothing);
  return (
    <>
      <NumberTable
        caption={words.captionOfRun}
        variants={variants}
        groups={groups.families}
        isWhole={isWhole}
      >
        <Law facts={groups.facts} />
      </NumberTable>
      <p className={styles.note}>{words.marked(numbers.few)}</p>
      <label className={styles.whole}>
        <input
          type="checkbox"
          checked={isWhole}
          onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
        />
        {words.zeros(hidden.length)}
      </label>
    </>
  );
}

/** L = λW with its three numbers, each counted for itself. */
function Law({ facts }: { readonly facts: readonly RunFacts[] }) {
  return (
    <tbody>
      <tr>
        <th scope="row" className={styles.law}>
          {words.law}
        </th>
        {facts.map((one, index) => {
          const law = lawOf(one);
          return (
            <Fragment key={lab.letters[index]}>
              <td className={styles.law} colSpan={index === 0 ? 1 : 2}>
                {law && `${lawText(law)}: ${law.holds ? words.holds : words.fails}`}
              </td>
            </Fragment>
          );
        })}
      </tr>
      <tr>
        <td colSpan={2 * facts.length} className={styles.definition}>
          {words.lawSentence}
        </td>
      </tr>
    </tbody>
  );
}
