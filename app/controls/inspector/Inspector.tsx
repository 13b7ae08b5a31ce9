import { useSelection } from "../../store/selection.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { inspector } from "../../strings/inspector.ts";
import { lab } from "../../strings/lab.ts";
import styles from "./inspector.module.css";
import { RequestInspected } from "./RequestInspected.tsx";
import { useFollowed } from "./use-followed.ts";
import { useInspectorParts } from "./use-inspector-parts.ts";

/** What the selected thing is in, why, and how it came to that. */
export function Inspector({ runs }: { readonly runs: readonly VariantRun[] }) {
  const { thing, variant } = useSelection();
  const run = runs[variant];
  const isOther = thing !== null && thing.kind !== "request";
  const parts = useInspectorParts(isOther);
  if (thing === null || run === undefined) return <Nobody />;
  const letter = lab.letters[variant] ?? "";
  if (thing.kind === "request") {
    const isThere = thing.task < run.trace.requestCount;
    return isThere ? (
      <RequestInspected {...{ run, variant, letter }} task={thing.task} />
    ) : (
      <Nobody isGone />
    );
  }
  // Nothing, for as long as it takes to load what can be said of it.
  if (parts === null) return <div className={styles.inspector} />;
  const { isThere, ThingInspected } = parts;
  if (!isThere(run.trace, thing)) return <Nobody isGone />;
  return <ThingInspected {...{ run, variant, letter, thing }} />;
}

/** Nothing is chosen, or what a link or a run before had is not there. */
function Nobody({ isGone = false }: { readonly isGone?: boolean }) {
  const ref = useFollowed<HTMLParagraphElement>();
  return (
    <p ref={ref} tabIndex={-1} className={styles.nobody}>
      {isGone && `${inspector.gone} `}
      {inspector.nobody}
    </p>
  );
}
