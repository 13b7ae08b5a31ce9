import { type CSSProperties, useEffect, useRef, useState } from "react";
import { usesSteps } from "../controls/play.ts";
import { type Rows, selectedTask, setRows, useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { lab } from "../strings/lab.ts";
import { lanes } from "../strings/lanes.ts";
import { Select } from "../ui/Select.tsx";
import { AxisView } from "../views/axis/AxisView.tsx";
import { kindShown, kindsOf } from "../views/lanes/things.ts";
import styles from "./lab.module.css";
import type { LabViewProps } from "./lab-view-props.ts";
import type { Layout } from "./use-layout.ts";
import { VariantPanel } from "./VariantPanel.tsx";

/** The width of the words at the left of all that has time from left to right, in rem. */
const gutters: Readonly<Record<Layout, number>> = {
  desk: 9,
  narrow: 9,
  projector: 10.5,
  phone: 5.25,
};

/** The variants under one another, on one time axis. */
export function Variants({ scene, layout, only }: LabViewProps) {
  const variants = useStudy(({ study }) => study.variants);
  const selected = useSelection(selectedTask);
  const rows = useSelection((state) => state.rows);
  // One row for each variant, before there are runs too, so that nothing moves when they come.
  const isComparing = useSelection((state) => state.isComparing);
  const shape = { "--variants": isComparing ? variants.length : 1 } as CSSProperties;
  const gutter = gutters[layout];
  const [end, hasMore] = useIsBelow();
  const shown = kindShown(scene.runs, rows);
  return (
    <div className={styles.variants} id="picture" style={shape}>
      {scene.runs.map(
        (run, index) =>
          (only === undefined || only === index) && (
            <VariantPanel
              key={lab.letters[index]}
              variant={variants[index]!}
              index={index}
              run={run}
              rows={shown !== null && kindsOf(run).includes(shown) ? shown : "connection"}
              gutter={gutter}
              selected={selected}
              moves={!usesSteps()}
              mostWaiting={scene.mostWaiting}
            />
          ),
      )}
      <i ref={end} className={styles.end} />
      <div className={styles.axis} data-more={hasMore} hidden={scene.runs.length === 0}>
        <Select
          label={lanes.rows}
          value={shown ?? rows}
          options={rowKinds(scene.runs)}
          // The options are the kinds.
          onChange={(value) => setRows(value as Rows)}
        />
        <AxisView gutter={gutter} />
      </div>
    </div>
  );
}

/** Is the end of what is scrolled still out of sight? */
function useIsBelow() {
  const ref = useRef<HTMLElement>(null);
  const [isBelow, setBelow] = useState(false);
  useEffect(() => {
    const end = ref.current!;
    const observer = new IntersectionObserver(
      (entries) => setBelow(!entries.at(-1)!.isIntersecting),
      { root: end.parentElement },
    );
    observer.observe(end);
    return () => observer.disconnect();
  }, []);
  return [ref, isBelow] as const;
}

/** The kinds of rows that any variant has; connections that nobody has stand for no rows. */
function rowKinds(runs: readonly VariantRun[]) {
  const unit = runs[0]?.surroundings.unit ?? "";
  const all = [...new Set(runs.flatMap(kindsOf))];
  const kinds = all.map((kind) => ({ value: kind, text: lanes.rowsOf[kind](unit) }));
  const hasNone = kindShown(runs, "connection") === null;
  return hasNone ? [{ value: "connection", text: lanes.noRows }, ...kinds] : kinds;
}
