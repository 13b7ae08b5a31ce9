import { type Format, formatOfName, formats } from "../../src/export/formats.ts";

/** What was asked for on the command line. */
export interface Arguments {
  /** A file, the name of a study or preset, or a link. */
  readonly source: string;
  readonly isJson: boolean;
  readonly hasLanes: boolean;
  /** Where the run goes, and as what; null: nowhere. */
  readonly trace: { readonly file: string; readonly format: Format } | null;
}

export const usage =
  "Usage: npm run simulate -- <file, name or link> [--json] [--lanes] [--trace out [--format kind]]";

/** The arguments, or a sentence that says what is wrong with them. */
export function readArguments(words: readonly string[]): Arguments | string {
  let source: string | null = null;
  let traceFile: string | null = null;
  let formatId: string | null = null;
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
    } else if (word === "--format") formatId = words[++i] ?? "";
    else if (word.startsWith("--")) return `There is no option ${word}.`;
    else if (source === null) source = word;
    else return `One thing is simulated at a time: ${source} or ${word}?`;
  }
  if (source === null) return "What should be simulated?";
  if (traceFile === null) {
    if (formatId !== null)
      return "--format says what --trace writes: give that the name of a file.";
    return { source, isJson, hasLanes, trace: null };
  }
  const format =
    formatId === null ? formatOfName(traceFile) : formats.find(({ id }) => id === formatId);
  if (!format) return `There is no format ${formatId}: ${formats.map(({ id }) => id).join(", ")}.`;
  return { source, isJson, hasLanes, trace: { file: traceFile, format } };
}
