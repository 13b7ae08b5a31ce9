import type { Sweep, Swept } from "../../../src/lessons/sweep.ts";
import { pathThrough } from "../../d3/path.ts";
import type { TextSize } from "../../d3/use-drawing.ts";

/** The words at the left, in rem; the slider beneath begins where they end. */
export const GUTTER_REM = 3.5;
/** The strips beneath the curve, and what stands between, in rem. */
const STRIP_REM = 4.5;
const GAP_REM = 2;
const LABELS_REM = 1.75;
const HEADROOM_REM = 1.5;

/** Where everything of a sweep is drawn. */
export interface SweepShapes {
  /** Stretches of the curve: neighbours that have both been run are joined. */
  readonly curve: string;
  readonly dots: readonly Dot[];
  readonly ticks: readonly { readonly ms: number; readonly y: number }[];
  readonly columns: readonly Column[];
  readonly strip: { readonly top: number; readonly height: number };
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

interface Dot {
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly p99Ms: number;
  readonly isChosen: boolean;
  /** Its number stands beneath it where the curve comes down to it. */
  readonly isBelow: boolean;
}

/** A value's place, whether it has been run or not. */
interface Column {
  readonly value: number;
  readonly x: number;
  readonly width: number;
  readonly isChosen: boolean;
  /** From the top: for a connection, in the database, and the rest; null before it has been run. */
  readonly parts: readonly [number, number, number] | null;
}

export function layoutSweep(
  sweep: Sweep,
  drawn: readonly Swept[],
  chosen: number,
  { width, height, rem }: TextSize,
): SweepShapes {
  const { values } = sweep;
  const left = GUTTER_REM * rem;
  const right = Math.max(left + 1, width);
  const step = (right - left) / values.length;
  const strip = {
    top: height - (LABELS_REM + STRIP_REM) * rem,
    height: STRIP_REM * rem,
  };
  const base = strip.top - GAP_REM * rem;
  const y = heights(sweep, HEADROOM_REM * rem, base);
  const columns = values.map((value, i): Column => {
    const swept = drawn.find((one) => one.value === value);
    return {
      value,
      x: left + (i + 0.5) * step,
      width: Math.min(step * 0.7, 2.5 * rem),
      isChosen: value === chosen,
      parts: swept === undefined ? null : partsOf(swept, strip.height),
    };
  });
  const dots = columns.flatMap(({ value, x, isChosen }, i): Dot[] => {
    const [before, swept] = [values[i - 1], value].map((at) =>
      drawn.find((one) => one.value === at),
    );
    if (swept === undefined) return [];
    const isBelow = before !== undefined && before.p99Ms > swept.p99Ms;
    return [{ value, x, y: y(swept.p99Ms), p99Ms: swept.p99Ms, isChosen, isBelow }];
  });
  return {
    curve: curveThrough(values, dots),
    dots,
    ticks: ticksOf(sweep).map((ms) => ({ ms, y: y(ms) })),
    columns,
    strip,
    left,
    right,
    base,
  };
}

/** Where a time stands, from the top. */
function heights({ scale, spanMs: [least, most] }: Sweep, top: number, base: number) {
  const level = (ms: number) => (scale === "log" ? Math.log10(ms) : ms);
  return (ms: number) => {
    const share = (level(ms) - level(least)) / (level(most) - level(least));
    return base - share * (base - top);
  };
}

/** Powers of ten, or a few round times. */
function ticksOf({ scale, spanMs: [least, most] }: Sweep): readonly number[] {
  if (scale === "linear") return [0, 1, 2, 3].map((part) => least + (part * (most - least)) / 3);
  const ticks: number[] = [];
  for (let ms = least; ms <= most; ms *= 10) ticks.push(ms);
  return ticks;
}

function partsOf({ connectionMs, databaseMs, allMs }: Swept, height: number) {
  const [first, second] = [connectionMs / allMs, databaseMs / allMs].map((part) => part * height);
  return [first!, second!, height - first! - second!] as const;
}

/** Only what has been run is joined: a line over a gap would claim what nobody has measured. */
function curveThrough(values: readonly number[], dots: readonly Dot[]): string {
  const stretches: Dot[][] = [];
  let before = Number.NaN;
  for (const dot of dots) {
    const place = values.indexOf(dot.value);
    if (place === before + 1) stretches.at(-1)!.push(dot);
    else stretches.push([dot]);
    before = place;
  }
  return stretches
    .filter(({ length }) => length > 1)
    .map(pathThrough)
    .join("");
}
