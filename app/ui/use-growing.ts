import { useEffect, useState } from "react";

/** How many of so many pieces are there by now: the first at once, and one more in each task. */
export function useGrowing(count: number): number {
  const [grown, setGrown] = useState(1);
  useEffect(() => {
    if (grown >= count) return;
    const next = setTimeout(() => setGrown(grown + 1));
    return () => clearTimeout(next);
  }, [grown, count]);
  return Math.min(grown, count);
}
