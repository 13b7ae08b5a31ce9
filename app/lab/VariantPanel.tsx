import { useId } from "react";
import type { Variant } from "../../src/scenario/scenario.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { lab } from "../strings/lab.ts";
import { LanesView } from "../views/lanes/LanesView.tsx";
import { NumbersView } from "../views/numbers/NumbersView.tsx";
import { StageView } from "../views/stage/StageView.tsx";
import { WaitingView } from "../views/waiting/WaitingView.tsx";
import { NowSentence } from "./NowSentence.tsx";
import styles from "./variant.module.css";

/** The width of the words at the left of all that has time from left to right, in rem. */
export const GUTTER = 9;

interface Props {
  readonly variant: Variant;
  readonly index: number;
  readonly run: VariantRun;
  readonly unit: string;
  readonly selected: number | null;
  readonly moves: boolean;
  readonly mostWaiting: number;
}

/** One of the runs that are compared: its name, its numbers, its world and its time. */
export function VariantPanel({ variant, index, run, unit, selected, moves, mostWaiting }: Props) {
  const heading = useId();
  const shared = { run, variant: index, label: variant.label, unit, selected };
  return (
    <section className={styles.variant} aria-labelledby={heading}>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 id={heading}>
            <span className={styles.letter}>{lab.letters[index]}</span> {variant.label}
            <span className={styles.note}>{variant.note}</span>
          </h2>
          <NowSentence run={run} unit={unit} className={styles.sentence} />
        </div>
        <NumbersView run={run} />
      </header>
      <div className={styles.stage}>
        <StageView {...shared} moves={moves} />
      </div>
      <div className={styles.lanes}>
        <LanesView {...shared} kind="connection" gutter={GUTTER} />
      </div>
      <div className={styles.waiting}>
        <WaitingView run={run} most={mostWaiting} gutter={GUTTER} />
      </div>
    </section>
  );
}
