/** What a line does beside being there: it takes the step's time, takes a connection, gives it back. */
export type Deed = "runs" | "takes" | "gives";

/** A line as a dialect writes it, its indentation relative to where it comes. */
export interface Marked {
  readonly code: string;
  readonly does: readonly Deed[];
  readonly comment?: string;
}

/** A plain line does nothing in particular. */
export type Written = string | Marked;

export const runs = (code: string, comment?: string): Marked => marked(code, ["runs"], comment);
export const takes = (code: string, comment?: string): Marked => marked(code, ["takes"], comment);
export const gives = (code: string, comment?: string): Marked => marked(code, ["gives"], comment);

/** A line that is only said, for what has no words in the language. */
export const says = (comment: string): Marked => ({ code: "", does: [], comment });

function marked(code: string, does: readonly Deed[], comment?: string): Marked {
  return comment === undefined ? { code, does } : { code, does, comment };
}
