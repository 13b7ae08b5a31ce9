import { lazy, Suspense, useEffect, useState } from "react";
import { useRun } from "../store/run.ts";
import styles from "./status.module.css";

const RunReport = lazy(async () => ({
  default: (await import("../controls/on-demand.ts")).onDemand.RunReport,
}));

/** Sooner than this, a run is there before one could read that it is awaited. */
const QUIET_MS = 400;

/** How the simulation is getting on, where that is not at once and well; its words come with that. */
export function RunStatus() {
  const { status, runs } = useRun();
  const isSlow = useIsLong(status === "running");
  if (status === "running" && !isSlow) return null;
  if (status === "ready" && !runs.some(({ trace }) => trace.isTruncated)) return null;
  return (
    <div className={runs.length === 0 ? styles.empty : styles.status} role="status">
      <Suspense>
        <RunReport />
      </Suspense>
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
