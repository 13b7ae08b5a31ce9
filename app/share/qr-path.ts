import { encode } from "uqr";

/** Light squares around a code: scanners want four. */
const MARGIN = 4;

export interface QrPath {
  /** Of the picture's side, in squares. */
  readonly size: number;
  /** Its dark squares, as the `d` of an SVG path. */
  readonly path: string;
}

/** A text as a code that telephones read. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "L", border: MARGIN });
  const path = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
    }),
  );
  return { size, path: path.join("") };
}
