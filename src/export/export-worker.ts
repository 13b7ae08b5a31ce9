import { RunFacts } from "../metrics/run-facts.ts";
import type { Trace } from "../trace/trace.ts";
import type { ExportedRun } from "./exported-run.ts";
import { type FormatId, formats } from "./formats.ts";

/** What is to be written, and as what. */
export interface ToExport {
  readonly format: FormatId;
  readonly runs: readonly (Omit<ExportedRun, "facts"> & { readonly trace: Trace })[];
}

/** A piece of the text, the end of it, or why there is none. */
export type FromExport =
  | { readonly kind: "piece"; readonly text: string }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly sentence: string };

// The entry of the module worker: a large file is written without the page standing still.
self.onmessage = ({ data }) => {
  // Only our own page speaks to the worker, in the words above.
  const { format, runs } = data as ToExport;
  try {
    const exported = runs.map(({ trace, ...run }) => ({ ...run, facts: new RunFacts(trace) }));
    const { write } = formats.find(({ id }) => id === format)!;
    for (const text of write(exported)) say({ kind: "piece", text });
    say({ kind: "done" });
  } catch (error) {
    say({ kind: "failed", sentence: error instanceof Error ? error.message : String(error) });
  }
};

function say(message: FromExport): void {
  self.postMessage(message);
}
