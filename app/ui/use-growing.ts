import { useEffect, useState } from "react";

/** So many at first, and so many more each time: one task stays below 50 ms. */
const STEP = 50;

/** How many of so many are there by now: a long list comes in pieces, the first of them at once. */
export function useGrowing(count: number): number {
  const [grown, setGrown] = useState(STEP);
  useEffect(() => {
    if (grown >= count) return;
    const next = setTimeout(() => setGrown(grown + STEP));
    return () => clearTimeout(next);
  }, [grown, count]);
  return Math.min(grown, count);
}
