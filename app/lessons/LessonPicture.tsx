import { type CSSProperties, type ReactNode, useRef } from "react";
import type { Chapter, Stop, Watching } from "../../src/lessons/chapter.ts";
import { scenarioOf } from "../../src/lessons/measured.ts";
import { peakOf } from "../../src/trace/series.ts";
import { usesSteps } from "../controls/play.ts";
import { NowSentence } from "../lab/NowSentence.tsx";
import { RunStatus } from "../lab/RunStatus.tsx";
import type { Layout } from "../lab/use-layout.ts";
import { useRun } from "../store/run.ts";
import { useStudy } from "../store/study.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { lab } from "../strings/lab.ts";
import { AxisView } from "../views/axis/AxisView.tsx";
import { LanesView } from "../views/lanes/LanesView.tsx";
import { kindsOf } from "../views/lanes/things.ts";
import { NumbersView } from "../views/numbers/NumbersView.tsx";
import { StageView } from "../views/stage/StageView.tsx";
import { WaitingView } from "../views/waiting/WaitingView.tsx";
import { OneRequest } from "./OneRequest.tsx";
import { Pointer } from "./Pointer.tsx";
import styles from "./picture.module.css";

type Named = Pick<Chapter["runs"][number], "label" | "note">;

interface Props {
  readonly chapter: Chapter;
  /** The places of the runs that are shown. */
  readonly shown: readonly number[];
  /** What they are called, where that is known before they are there. */
  readonly names: readonly Named[];
  readonly rows: Watching["rows"];
  /** Before one has watched they would give the answer away. */
  readonly hasNumbers: boolean;
  /** The rows show what comes, too. */
  readonly hasTime: boolean;
  readonly stops: readonly Stop[];
  readonly layout: Layout;
}

/** The width of the words beside the rows, in rem. */
const gutters: Readonly<Record<Layout, number>> = {
  desk: 9,
  narrow: 9,
  projector: 10,
  phone: 5.25,
};

/** What "2 · connection 1" takes more than "connection 1", in rem. */
const OF_PROCESS_REM = 1.5;

/** Are rows named with the process that they are of? */
function namesProcesses({ trace, surroundings: { unit } }: VariantRun, rows: Watching["rows"]) {
  if (trace.rows.slots.length === 1 || rows === "core") return false;
  return rows === "connection" || unit !== "process";
}

/** The picture of a chapter: the same views as the Lab's, and what is pointed at. */
export function LessonPicture(props: Props) {
  const { chapter, shown, names, rows, hasNumbers, hasTime, stops, layout } = props;
  const frame = useRef<HTMLDivElement>(null);
  const runs = useRun((state) => state.runs);
  const there = shown.flatMap((index) => runs[index] ?? []);
  const most = Math.max(0, ...there.map(({ waiting }) => peakOf(waiting)));
  const rowsOf = (run: VariantRun) => (kindsOf(run).includes(rows) ? rows : "connection");
  const isLong = there.some((run) => namesProcesses(run, rowsOf(run)));
  const gutter = gutters[layout] + (isLong ? OF_PROCESS_REM : 0);
  const shape = { "--variants": shown.length, "--gutter": `${gutter}rem` } as CSSProperties;
  return (
    <div ref={frame} id="picture" className={styles.picture} style={shape}>
      <RunStatus />
      {shown.map((index) => {
        const run = runs[index];
        return (
          <Panel
            key={index}
            index={index}
            awaited={names[index]}
            run={run}
            rows={run ? rowsOf(run) : rows}
            most={most}
            isAlone={shown.length === 1}
            hasNumbers={hasNumbers}
            hasTime={hasTime}
            // Two of them would not be in sight together.
            hasStage={layout !== "phone" || shown.length === 1}
            gutter={gutter}
            instead={
              hasTime ? null : (
                <OneRequest program={scenarioOf(chapter, chapter.runs[0]!.name).program} />
              )
            }
          />
        );
      })}
      <div className={styles.axis} hidden={!hasTime}>
        <AxisView gutter={gutter} />
      </div>
      <Pointer chapter={chapter} stops={stops} frame={frame} />
    </div>
  );
}

interface PanelProps {
  readonly index: number;
  /** Its name before the chapter's own study is there. */
  readonly awaited: Named | undefined;
  /** Undefined: it is not there yet, and its place is kept. */
  readonly run: VariantRun | undefined;
  readonly rows: Watching["rows"];
  readonly most: number;
  readonly isAlone: boolean;
  readonly hasNumbers: boolean;
  readonly hasTime: boolean;
  readonly hasStage: boolean;
  readonly gutter: number;
  /** What stands where the rows would. */
  readonly instead: ReactNode;
}

function Panel(props: PanelProps) {
  const { index, run, rows, most, isAlone, hasNumbers, hasTime, hasStage, gutter, instead } = props;
  const variant = useStudy(({ study }) => study.variants[index]);
  const { label, note } = (run && variant) || props.awaited || { label: "", note: "" };
  const unit = run?.surroundings.unit ?? "";
  const common = run && { run, variant: index, label, unit, selected: null, gutter };
  return (
    <section className={styles.panel} aria-label={label} data-alone={isAlone} data-stage={hasStage}>
      <header className={styles.head}>
        <div>
          <h2>
            {!isAlone && <span className={styles.letter}>{lab.letters[index]}</span>} {label}{" "}
            <span className={styles.note}>{note}</span>
          </h2>
          {run ? <NowSentence run={run} className={styles.now} /> : <p className={styles.now} />}
        </div>
        {run && hasNumbers && <NumbersView run={run} variant={index} />}
      </header>
      {hasStage && (
        <div className={styles.stage}>
          {common && <StageView {...common} moves={!usesSteps()} />}
        </div>
      )}
      <div className={styles.time} data-rows={rows} hidden={!hasTime}>
        {common && <LanesView {...common} kind={rows} />}
        {run?.hasPool && <WaitingView run={run} most={most} gutter={gutter} />}
      </div>
      {instead}
    </section>
  );
}
