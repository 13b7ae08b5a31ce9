/** One setting as it stands in the text. */
export interface Entry {
  readonly name: string;
  /** Its value as written, without a comment. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The same name in all its spellings: `maximum-pool-size`, `maximumPoolSize`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9.]/g, "");
}

/** Which line a place of a text is in. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let i = 0; i < place && i < text.length; i++) if (text[i] === "\n") line++;
  return line;
}
