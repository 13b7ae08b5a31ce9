import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import LocateFixed from "lucide-react/icons/locate-fixed";
import Maximize2 from "lucide-react/icons/maximize-2";
import Scan from "lucide-react/icons/scan";
import Table2 from "lucide-react/icons/table-2";
import ZoomIn from "lucide-react/icons/zoom-in";
import ZoomOut from "lucide-react/icons/zoom-out";
import { type CSSProperties, useState } from "react";
import { showSelected } from "../store/focus.ts";
import {
  type ChosenKind,
  chooseRequests,
  type RequestChoice,
  requestChoices,
  toggleFold,
  toggleKind,
  useLaneChoice,
} from "../store/lane-choice.ts";
import { write } from "../store/location.ts";
import { usePlayback } from "../store/playback.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { pan, setFollowing, showAll, zoom } from "../store/time-moves.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { allLanes as words } from "../strings/all-lanes.ts";
import { lab } from "../strings/lab.ts";
import { lanes } from "../strings/lanes.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { ToggleButton } from "../ui/ToggleButton.tsx";
import { AxisView } from "../views/axis/AxisView.tsx";
import { AllLanesView } from "../views/lanes/AllLanesView.tsx";
import { LanesTable } from "../views/lanes/LanesTable.tsx";
import { kindsOf } from "../views/lanes/things.ts";
import type { LabViewProps } from "./lab-view-props.ts";
import styles from "./lanes-page.module.css";
import { PointedWords } from "./PointedWords.tsx";
import type { Layout } from "./use-layout.ts";

/** The width of the words at the left and the height of a row, in rem. */
const sizes: Readonly<Record<Layout, { readonly gutter: number; readonly row: number }>> = {
  desk: { gutter: 9, row: 1.5 },
  narrow: { gutter: 9, row: 1.5 },
  projector: { gutter: 9.5, row: 1.25 },
  phone: { gutter: 6, row: 2.75 },
};

// The address follows what is chosen; here, since nobody chooses before this page is loaded.
useLaneChoice.subscribe(() => write("replace"));

/** Everything that a run has, over time: a row each, the variants on one time axis. */
export function LanesPage({ scene: { runs }, layout, only }: LabViewProps) {
  const variants = useStudy(({ study }) => study.variants);
  const chosen = useSelection((state) => state.thing);
  const choice = useLaneChoice();
  const [isTable, setTable] = useState(false);
  const shown = [...runs.entries()].filter(([i]) => only === undefined || only === i);
  const size = sizes[layout];
  const shape = { "--variants": shown.length } as CSSProperties;
  const wanted = { ...choice, chosen, ...size };
  return (
    <div className={styles.page} style={shape}>
      <section className={styles.tools} aria-label={words.tools} data-picture="none">
        <Rows runs={runs} kinds={choice.kinds} />
        <Select
          label={words.requestsLabel}
          value={choice.requests}
          options={requestChoices.map((value) => ({ value, text: words.requestChoices[value] }))}
          // The options are the choices.
          onChange={(value) => chooseRequests(value as RequestChoice)}
        />
        <span className={styles.space} />
        <TimeTools />
        <IconButton icon={Table2} label={words.asTable} onClick={() => setTable(true)} />
      </section>
      {shown.map(([index, run]) => (
        <section
          key={lab.letters[index]}
          className={styles.variant}
          aria-label={lab.variantHeading(lab.letters[index] ?? "", variants[index]?.label ?? "")}
        >
          <header className={styles.head}>
            <h2>
              <span className={styles.letter}>{lab.letters[index]}</span> {variants[index]?.label}
            </h2>
            <PointedWords variant={index} />
          </header>
          <AllLanesView
            run={run}
            variant={index}
            label={variants[index]?.label ?? ""}
            onFold={toggleFold}
            {...wanted}
          />
        </section>
      ))}
      <AxisView gutter={size.gutter} />
      {isTable && (
        <LanesTable
          variants={shown.map(([index, run]) => ({
            run,
            letter: lab.letters[index] ?? "",
            label: variants[index]?.label ?? "",
          }))}
          wanted={wanted}
          onClose={() => setTable(false)}
        />
      )}
    </div>
  );
}

/** Which kinds of rows are shown, of those that any variant has. */
function Rows({
  runs,
  kinds,
}: {
  readonly runs: readonly VariantRun[];
  readonly kinds: ReadonlySet<ChosenKind>;
}) {
  const all = new Set(runs.flatMap(kindsOf));
  const unit = runs[0]?.surroundings.unit ?? "";
  return (
    <fieldset className={styles.rows}>
      <legend>{words.rowsLegend}</legend>
      {[...all].map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggleKind(kind)} />
          {lanes.rowsOf[kind](unit)}
        </label>
      ))}
    </fieldset>
  );
}

/** Everything that wheel, drag and pinch do to time, as buttons. */
function TimeTools() {
  const follows = usePlayback((state) => state.follows);
  return (
    <>
      <IconButton icon={ZoomOut} label={words.zoomOut} onClick={() => zoom(2)} />
      <IconButton icon={ZoomIn} label={words.zoomIn} onClick={() => zoom(0.5)} />
      <IconButton icon={ArrowLeft} label={words.earlier} onClick={() => pan(-0.25)} />
      <IconButton icon={ArrowRight} label={words.later} onClick={() => pan(0.25)} />
      <IconButton icon={Maximize2} label={words.whole} onClick={showAll} />
      <IconButton icon={Scan} label={words.toSelected} onClick={showSelected} />
      <ToggleButton
        icon={LocateFixed}
        label={words.follow}
        isOn={follows}
        onClick={() => setFollowing(!follows)}
      />
    </>
  );
}
