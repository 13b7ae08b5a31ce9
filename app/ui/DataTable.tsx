import { memo, useMemo } from "react";
import styles from "./data-table.module.css";
import { useGrowing } from "./use-growing.ts";

type Row = readonly string[];

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it; no two rows are alike. */
  readonly rows: readonly Row[];
}

/** So many rows come in one task: it stays below 50 ms. */
const PIECE = 50;

/** A long table comes in pieces, and none is made anew for the next. */
export function DataTable({ caption, columns, rows }: Props) {
  const pieces = useMemo(() => inPieces(rows), [rows]);
  const shown = useGrowing(pieces.length);
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
      {pieces.slice(0, shown).map((piece) => (
        <Piece key={piece[0]?.join()} columns={columns} rows={piece} />
      ))}
    </table>
  );
}

const Piece = memo(({ columns, rows }: Pick<Props, "columns" | "rows">) => (
  <tbody>
    {rows.map(([name, ...cells]) => (
      <tr key={[name, ...cells].join()}>
        <th scope="row">{name}</th>
        {cells.map((cell, index) => (
          <td key={columns[index + 1]}>{cell}</td>
        ))}
      </tr>
    ))}
  </tbody>
));

function inPieces(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / PIECE);
  return Array.from({ length: count }, (_, i) => rows.slice(i * PIECE, (i + 1) * PIECE));
}
