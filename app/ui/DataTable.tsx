import styles from "./data-table.module.css";
import { useGrowing } from "./use-growing.ts";

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it; no two rows are alike. */
  readonly rows: readonly (readonly string[])[];
}

export function DataTable({ caption, columns, rows }: Props) {
  const shown = useGrowing(rows.length);
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, shown).map(([name, ...cells]) => (
          <tr key={[name, ...cells].join()}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
