import { Fragment, type ReactNode } from "react";
import { lab } from "../../strings/lab.ts";
import { numberList as words } from "../../strings/number-list.ts";
import { NumberRows } from "./NumberRows.tsx";
import styles from "./number-list.module.css";
import type { NumberGroup } from "./project.ts";

interface Props {
  readonly caption: string;
  /** The names of the variants, the first of which the others are compared with. */
  readonly variants: readonly string[];
  readonly groups: readonly NumberGroup[];
  readonly isWhole: boolean;
  /** Rows of another kind, at the end. */
  readonly children?: ReactNode;
}

/** Numbers by families, a column for each variant and one for how it differs from the first. */
export function NumberTable({ caption, variants, groups, isWhole, children }: Props) {
  const first = lab.letters[0] ?? "";
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          {variants.map((label, index) => (
            <Fragment key={lab.letters[index]}>
              <th scope="col">
                {lab.letters[index]} <small>{label}</small>
              </th>
              {index > 0 && <th scope="col">{words.toFirst(lab.letters[index] ?? "", first)}</th>}
            </Fragment>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <NumberRows key={group.id} group={group} isWhole={isWhole} />
      ))}
      {children}
    </table>
  );
}
