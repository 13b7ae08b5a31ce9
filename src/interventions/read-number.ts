/** A plain number within its bounds; null where there is none. */
export function readNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,7}(\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** A whole number within its bounds; null where there is none. */
export function readCount(text: string, least: number, most: number): number | null {
  return /^\d{1,7}$/.test(text) ? readNumber(text, least, most) : null;
}
