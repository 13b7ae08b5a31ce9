/** A plain number within its bounds; null where there is none. */
export function readNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,7}(\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
