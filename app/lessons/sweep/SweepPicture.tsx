import { type CSSProperties, useCallback, useEffect, useState } from "react";
import type { Chapter } from "../../../src/lessons/chapter.ts";
import type { Sweep, Swept } from "../../../src/lessons/sweep.ts";
import { type TextSize, useDrawing } from "../../d3/use-drawing.ts";
import { sweepWords as words } from "../../strings/sweep.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { drawSweep } from "./draw.ts";
import { GUTTER_REM, layoutSweep } from "./layout.ts";
import styles from "./sweep.module.css";
import { keyOf, stopSweeping, sweepOver, useSweeping } from "./sweeping.ts";

interface Props {
  readonly chapter: Chapter;
  readonly sweep: Sweep;
}

const NOTHING: readonly Swept[] = [];

/** A curve that grows as the slider moves: each of its points is a run. It ends with the picture. */
export function SweepPicture({ chapter, sweep }: Props) {
  const { values } = sweep;
  const drawn = useSweeping((state) => state.drawn[keyOf(chapter, sweep)]) ?? NOTHING;
  const { isRunning, fault } = useSweeping();
  const [chosen, setChosen] = useState(sweep.from);
  useEffect(() => stopSweeping, []);
  const swept = drawn.find(({ value }) => value === chosen);
  const said = words.at(sweep, chosen, swept);
  const choose = (place: number) => {
    const before = values.indexOf(chosen);
    const [from, to] = [Math.min(before, place), Math.max(before, place)];
    setChosen(values[place]!);
    // A hand that is faster than the page still has passed all of them; where it is comes first.
    sweepOver(chapter, sweep, [values[place]!, ...values.slice(from, to + 1)]);
  };
  return (
    <section id="picture" className={styles.picture} aria-label={sweep.label}>
      <header className={styles.head}>
        <h2>
          {words.curve}
          {sweep.scale === "log" && <span>{words.log}</span>}
        </h2>
        <ul>
          {words.parts.map((part, i) => (
            <li key={part}>
              <svg aria-hidden="true">
                <rect className={styles.part} data-look={looks[i]} width="100%" height="100%" />
              </svg>
              {part}
            </li>
          ))}
        </ul>
      </header>
      <Plot sweep={sweep} drawn={drawn} chosen={chosen} />
      <div className={styles.slider} style={placesOf(sweep)}>
        <input
          type="range"
          min={0}
          max={values.length - 1}
          step={1}
          value={values.indexOf(chosen)}
          aria-label={words.setting(sweep)}
          aria-valuetext={said}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        />
      </div>
      <p className={styles.said}>{said}</p>
      <div className={styles.tools}>
        {isRunning ? (
          <Button onClick={stopSweeping}>{words.stop}</Button>
        ) : (
          <Button
            kind="filled"
            isDisabled={drawn.length === values.length}
            onClick={() => sweepOver(chapter, sweep, values)}
          >
            {words.all}
          </Button>
        )}
        <p role="status">
          {fault === "" ? words.drawn(drawn.length, values.length) : words.fault(fault)}
        </p>
      </div>
      {drawn.length > 0 && (
        <details className={styles.table}>
          <summary>{words.asTable}</summary>
          <DataTable
            caption={sweep.label}
            columns={words.columns(sweep)}
            rows={drawn.map(words.row)}
          />
        </details>
      )}
    </section>
  );
}

const looks = ["connection", "database", "rest"] as const;

/** The thumb stands under the value that it means. */
function placesOf({ values }: Sweep): CSSProperties {
  return { "--count": values.length, "--gutter": `${GUTTER_REM}rem` } as CSSProperties;
}

interface PlotProps {
  readonly sweep: Sweep;
  readonly drawn: readonly Swept[];
  readonly chosen: number;
}

/** The table says the same in words. */
function Plot({ sweep, drawn, chosen }: PlotProps) {
  const draw = useCallback(
    (frame: HTMLDivElement, size: TextSize) => {
      const svg = frame.querySelector("svg")!;
      drawSweep(svg, layoutSweep(sweep, drawn, chosen, size), size.rem);
    },
    [sweep, drawn, chosen],
  );
  const ref = useDrawing<HTMLDivElement>(draw);
  return (
    <div ref={ref} className={styles.plot}>
      <svg aria-hidden="true">
        <g data-part="grid" className={styles.grid} />
        <line data-part="base" className={styles.base} />
        <path data-part="curve" className={styles.curve} />
        <g data-part="dots" className={styles.dots} />
        <text data-part="split">{words.split}</text>
        <g data-part="columns" className={styles.columns} />
      </svg>
    </div>
  );
}
