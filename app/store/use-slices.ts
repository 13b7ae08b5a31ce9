import { useLayoutEffect, useState } from "react";

/** How long the page may be busy at a stretch, so that no key or click waits. */
const SLICE_MS = 24;

/**
 * What all jobs give, one after another, with pauses for the page once they take long; what the jobs
 * before gave stays until then. Null before the first are done. Keep `jobs` stable with `useMemo`.
 */
export function useSlices<Result>(jobs: readonly (() => Result)[]): readonly Result[] | null {
  const [results, setResults] = useState<readonly Result[] | null>(null);
  useLayoutEffect(() => {
    const done: Result[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      const until = performance.now() + SLICE_MS;
      while (done.length < jobs.length && performance.now() < until) {
        done.push(jobs[done.length]!());
      }
      if (done.length === jobs.length) setResults(done);
      else timer = setTimeout(goOn);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [jobs]);
  return results;
}
