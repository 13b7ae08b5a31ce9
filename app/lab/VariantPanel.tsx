import Ellipsis from "lucide-react/icons/ellipsis";
import { type CSSProperties, useId, useMemo } from "react";
import type { Variant } from "../../src/scenario/scenario.ts";
import type { Difference } from "../../src/scenario/settings/differences.ts";
import { openDialog } from "../store/dialogs.ts";
import { everConnects } from "../store/ever-connects.ts";
import { useSecret } from "../store/secret.ts";
import type { Rows } from "../store/selection.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { lab } from "../strings/lab.ts";
import { differsWords, variantPanel } from "../strings/variant-panel.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { LanesView } from "../views/lanes/LanesView.tsx";
import { thingsOf } from "../views/lanes/things.ts";
import { NumbersView } from "../views/numbers/NumbersView.tsx";
import { StageView } from "../views/stage/StageView.tsx";
import { WaitingView } from "../views/waiting/WaitingView.tsx";
import { longestSentence, NowSentence } from "./NowSentence.tsx";
import { PointedWords } from "./PointedWords.tsx";
import styles from "./variant.module.css";

interface Props {
  readonly variant: Variant;
  readonly index: number;
  readonly run: VariantRun;
  /** What the rows over time are. */
  readonly rows: Rows;
  /** The width of the words at the left, in rem. */
  readonly gutter: number;
  readonly selected: number | null;
  readonly moves: boolean;
  readonly mostWaiting: number;
}

/** One of the runs that are compared: its name, its numbers, its world and its time. */
export function VariantPanel(props: Props) {
  const { variant, index, run, rows, gutter, selected, moves, mostWaiting } = props;
  const heading = useId();
  const secret = useSecret();
  const { unit } = run.surroundings;
  // Rows of connections that nobody ever opens would be empty: the world has their room.
  const connects = everConnects(run);
  const isAlone = rows === "connection" && !connects;
  const shape = { "--rows": thingsOf(run.trace, rows).length } as CSSProperties;
  const longest = useMemo(() => longestSentence(run), [run]);
  const common = { run, variant: index, label: variant.label, unit, selected, gutter };
  return (
    <section
      className={styles.variant}
      aria-labelledby={heading}
      data-alone={isAlone}
      data-connects={connects}
      style={shape}
    >
      <header className={styles.head}>
        <div className={styles.names}>
          <div className={styles.title}>
            <h2 id={heading}>
              <span className={styles.letter}>{lab.letters[index]}</span> {variant.label}
              <span className={styles.note}>{variant.note}</span>
            </h2>
            <Differs differences={run.differences} label={variant.label} />
            <IconButton
              icon={Ellipsis}
              label={variantPanel.edit(lab.letters[index] ?? "")}
              onClick={() => openDialog("variants", index)}
            />
          </div>
          <div className={styles.sentence} data-longest={longest}>
            <NowSentence run={run} className={undefined} />
            <PointedWords variant={index} />
          </div>
        </div>
        <NumbersView run={run} variant={index} secret={secret} />
      </header>
      <div className={styles.stage}>
        <StageView {...common} moves={moves} />
      </div>
      <div className={styles.time} hidden={isAlone}>
        <LanesView {...common} kind={rows} />
        {connects && <WaitingView run={run} most={mostWaiting} gutter={gutter} />}
      </div>
    </section>
  );
}

interface DiffersProps {
  readonly differences: readonly Difference[];
  readonly label: string;
}

/** The changes that matter, where the variant's name does not say them: cut short, and as a list. */
function Differs({ differences, label }: DiffersProps) {
  const parts = differsWords(differences, label);
  if (parts.length === 0) return null;
  return (
    <details className={styles.differs} name="differs">
      <summary>{variantPanel.differs(parts.join("; "))}</summary>
      <ul data-picture="none">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </details>
  );
}
