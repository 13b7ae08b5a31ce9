import { useSecret } from "../../store/secret.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { lab } from "../../strings/lab.ts";
import { numbers as words } from "../../strings/numbers.ts";
import styles from "./numbers.module.css";
import { type Headline, projectNumbers } from "./project.ts";

/** The headline numbers of all variants side by side, each with what it means. */
export function NumbersTable({ runs }: { readonly runs: readonly VariantRun[] }) {
  const secret = useSecret();
  const columns = runs.map(({ numbers }) => projectNumbers(numbers));
  return (
    <table className={styles.table}>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((_, index) => (
            <th key={lab.letters[index]} scope="col">
              {lab.letters[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns[0]?.map(({ id, name, sentence }, row) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <span>{sentence}</span>
            </th>
            {columns.map((column, index) => (
              <td key={lab.letters[index]}>
                {id === secret ? "?" : <Value headline={column[row]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ headline }: { readonly headline: Headline | undefined }) {
  return (
    <>
      {headline?.isDoubtful && <abbr title={headline.doubt}>{words.few}</abbr>}
      {headline?.value}
    </>
  );
}
