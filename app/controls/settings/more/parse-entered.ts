/** A number as it was written, null for nothing or the word for none, else the text itself. */
export function parseNumber(text: string, noneLabel: string | null): number | string | null {
  const written = text.trim();
  if (noneLabel !== null && (written === "" || written === noneLabel)) return null;
  const number = Number(written.replace(",", "."));
  return written === "" || Number.isNaN(number) ? written : number;
}

/** Numbers with commas or spaces between them. */
export function parseList(text: string): readonly (number | string | null)[] {
  return text
    .split(/[\s,;]+/)
    .filter((part) => part !== "")
    .map((part) => parseNumber(part, null));
}
