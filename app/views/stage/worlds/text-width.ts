/** The unit of all lengths, and the size of small text. */
export interface TextUnits {
  readonly u: number;
  readonly small: number;
}

/** How wide letters are, for the size of the text; those not named are like most small ones. */
const widths = [
  { of: /[ \u00a0.,:ijlI]/, width: 0.27 },
  { of: /[frt]/, width: 0.39 },
  { of: /[0-9A-Z]/, width: 0.67 },
  { of: /[mwMW%≈]/, width: 0.9 },
];
const USUAL = 0.58;

/** About how wide a text is, rather more than less: nobody has drawn it yet. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widths.find(({ of }) => of.test(letter))?.width ?? USUAL;
  return width * size;
}
