import { useEffect, useState } from "react";
import { cancelRun, runAgain, useRun } from "../store/run.ts";
import { lab } from "../strings/lab.ts";
import { status as words } from "../strings/status.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./status.module.css";

/** Sooner than this, a run is there before one could read that it is awaited. */
const QUIET_MS = 400;

/** How the simulation is getting on, where that is not at once and well. */
export function RunStatus() {
  const { status, runs, progress, fault } = useRun();
  const isSlow = useIsLong(status === "running");
  const cut = runs.findIndex(({ trace }) => trace.isTruncated);
  const isEmpty = runs.length === 0;
  if (status === "running" && !isSlow) return null;
  if (status === "ready" && cut < 0) return null;
  return (
    <div className={isEmpty ? styles.empty : styles.status} role="status">
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
    </div>
  );
}

function useIsLong(isGoingOn: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setLong(true), QUIET_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isGoingOn]);
  return isLong;
}
