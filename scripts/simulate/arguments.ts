/** What was asked for on the command line. */
export interface Arguments {
  /** A file, the name of a study or preset, or a link. */
  readonly source: string;
  readonly isJson: boolean;
  readonly hasLanes: boolean;
  /** Where the columns go; null: nowhere. */
  readonly traceFile: string | null;
}

export const usage =
  "Usage: npm run simulate -- <file, name or link> [--json] [--lanes] [--trace out]";

/** The arguments, or a sentence that says what is wrong with them. */
export function readArguments(words: readonly string[]): Arguments | string {
  let source: string | null = null;
  let traceFile: string | null = null;
  let isJson = false;
  let hasLanes = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === "--json") isJson = true;
    else if (word === "--lanes") hasLanes = true;
    else if (word === "--trace") {
      const file = words[++i];
      if (file === undefined || file.startsWith("--")) return "--trace needs the name of a file.";
      traceFile = file;
    } else if (word.startsWith("--")) return `There is no option ${word}.`;
    else if (source === null) source = word;
    else return `One thing is simulated at a time: ${source} or ${word}?`;
  }
  if (source === null) return "What should be simulated?";
  return { source, isJson, hasLanes, traceFile };
}
