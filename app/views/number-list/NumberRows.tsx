import { Fragment, useState } from "react";
import { lab } from "../../strings/lab.ts";
import { unitWords, numberList as words } from "../../strings/number-list.ts";
import { numbers } from "../../strings/numbers.ts";
import hidden from "../../theme/hidden.module.css";
import styles from "./number-list.module.css";
import type { Cell, NumberGroup, NumberRow } from "./project.ts";

interface Props {
  readonly group: NumberGroup;
  /** Also what is 0 or missing everywhere. */
  readonly isWhole: boolean;
}

/** Numbers that belong together; nothing where none of them is there. */
export function NumberRows({ group, isWhole }: Props) {
  const rows = group.rows.filter(({ isNothing }) => isWhole || !isNothing);
  if (rows.length === 0) return null;
  const columns = 2 * (rows[0]?.cells.length ?? 0);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns} className={styles.family}>
          {group.label}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.id} row={row} columns={columns} />
      ))}
    </tbody>
  );
}

function Row({ row, columns }: { readonly row: NumberRow; readonly columns: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {row.label}
          </button>
        </th>
        {row.cells.map((cell, index) => (
          <Fragment key={lab.letters[index]}>
            <td>
              {cell.doubt && (
                <abbr title={cell.doubt}>
                  {numbers.few}
                  <span className={hidden.hidden}> {numbers.fewWords} </span>
                </abbr>
              )}
              {cell.text}
            </td>
            {index > 0 && <Difference cell={cell} />}
          </Fragment>
        ))}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns} className={styles.definition}>
            <Meaning row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

/** By how much a variant differs from the first, and whether that is better: in words, not in colour. */
function Difference({ cell: { difference, verdict } }: { readonly cell: Cell }) {
  if (verdict === "same") return <td className={styles.difference}>{words.same}</td>;
  return (
    <td className={styles.difference}>
      {difference}
      {verdict && <span className={styles[verdict]}> {words[verdict]}</span>}
    </td>
  );
}

/** What exactly is counted, as which OpenTelemetry metric, in which unit, and on how little it rests. */
function Meaning({ row: { sentence, openTelemetry, unit, cells } }: { readonly row: NumberRow }) {
  return (
    <>
      <p>{sentence}</p>
      <dl>
        <dt>{words.unit}</dt>
        <dd>{unitWords[unit]}</dd>
        {openTelemetry && (
          <>
            <dt>{words.openTelemetry}</dt>
            <dd>
              <code>{openTelemetry}</code>
            </dd>
          </>
        )}
        {cells.map(
          ({ doubt }, index) =>
            doubt && (
              <Fragment key={lab.letters[index]}>
                <dt>{lab.letters[index]}</dt>
                <dd>{doubt}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </>
  );
}
