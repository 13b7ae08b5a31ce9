import { cancelRun, runAgain, useRun } from "../store/run.ts";
import { lab } from "../strings/lab.ts";
import { status as words } from "../strings/status.ts";
import { Button } from "../ui/Button.tsx";

/** What became of the run, and what one can do about it. */
export function RunTold() {
  const { status, runs, progress, fault } = useRun();
  const cut = runs.findIndex(({ trace }) => trace.isTruncated);
  const isEmpty = runs.length === 0;
  return (
    <>
      {status === "running" && (
        <>
          <p>{words.running(progress)}</p>
          <progress max={1} value={progress} aria-label={words.running(0)} />
          <Button onClick={cancelRun}>{words.cancel}</Button>
        </>
      )}
      {(status === "cancelled" || status === "failed") && (
        <>
          <p>{status === "failed" ? words.failed(fault) : words.cancelled(isEmpty)}</p>
          <Button onClick={runAgain}>{words.again}</Button>
        </>
      )}
      {status === "ready" && cut >= 0 && (
        <p>{words.truncated(lab.letters[cut] ?? "", runs[cut]!.trace.endedAt)}</p>
      )}
    </>
  );
}
