import { cancelRun, runAgain, useRun } from "../store/run.ts";
import { lab } from "../strings/lab.ts";
import { status as words } from "../strings/status.ts";
import { Button } from "../ui/Button.tsx";

/** What is said of a run that takes long, was stopped, has failed or was cut short. */
export function RunReport() {
  const { status, runs, progress, fault } = useRun();
  switch (status) {
    case "running":
      return (
        <>
          <p>{words.running(progress)}</p>
          <progress max={1} value={progress} aria-label={words.running(0)} />
          <Button onClick={cancelRun}>{words.cancel}</Button>
        </>
      );
    case "cancelled":
    case "failed":
      return (
        <>
          <p>{status === "failed" ? words.failed(fault) : words.cancelled(runs.length === 0)}</p>
          <Button onClick={runAgain}>{words.again}</Button>
        </>
      );
    case "ready": {
      const cut = runs.findIndex(({ trace }) => trace.isTruncated);
      return cut < 0 ? null : (
        <p>{words.truncated(lab.letters[cut] ?? "", runs[cut]!.trace.endedAt)}</p>
      );
    }
  }
}
