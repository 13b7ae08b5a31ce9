import { dismissPrevious, useRun } from "../../store/run.ts";
import { useStudy } from "../../store/study.ts";
import { changesOf } from "../../strings/changes.ts";
import { comparison, charts as words } from "../../strings/charts.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import { setSpan, useChartTime } from "./chart-time.ts";
import styles from "./charts.module.css";

/** How much time the charts show. */
export function SpanSelect() {
  const span = useChartTime((state) => state.span);
  return (
    <span className={styles.span}>
      <Select
        label={words.span}
        value={span}
        options={[
          { value: "run", text: words.spans.run },
          { value: "window", text: words.spans.window },
        ]}
        onChange={(value) => setSpan(value === "run" ? "run" : "window")}
      />
    </span>
  );
}

/** What the charts compare with, if anything, and how to stop it. */
export function Compared() {
  const previous = useRun((state) => state.previous);
  const study = useStudy((state) => state.study);
  return (
    <div role="status" className={styles.compared}>
      {previous !== null && (
        <>
          <p>{comparison.before(changesOf(previous.study, study))}</p>
          <Button kind="quiet" onClick={dismissPrevious}>
            {comparison.dismiss}
          </Button>
        </>
      )}
    </div>
  );
}
