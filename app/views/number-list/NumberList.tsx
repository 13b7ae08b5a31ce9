import { useState } from "react";
import type { VariantRun } from "../../store/variant-run.ts";
import { numberList as words } from "../../strings/number-list.ts";
import { Segments } from "../../ui/Segments.tsx";
import { MomentNumbers } from "./MomentNumbers.tsx";
import styles from "./number-list.module.css";
import { RunNumbers } from "./RunNumbers.tsx";

interface Props {
  readonly runs: readonly VariantRun[];
  /** The names of the variants, in the same order. */
  readonly variants: readonly string[];
}

/** Every number there is: of the whole run, or of the moment at the playhead. */
export function NumberList({ runs, variants }: Props) {
  const [of, setOf] = useState<"run" | "moment">("run");
  if (runs.length === 0) return null;
  const Numbers = of === "run" ? RunNumbers : MomentNumbers;
  return (
    <div className={styles.list}>
      <Segments
        label={words.of}
        value={of}
        options={[
          { value: "run", text: words.ofRun },
          { value: "moment", text: words.ofMoment },
        ]}
        onChange={(value) => setOf(value === "run" ? "run" : "moment")}
      />
      <Numbers runs={runs} variants={variants} />
    </div>
  );
}
