import { useEffect, useState } from "react";

/** How long it is said, for all to see, what became of something. */
const SHOWN_MS = 4_000;

/** What is said for a while, and how to say it. */
export function useSaid(): readonly [string, (words: string) => void] {
  const [said, say] = useState({ words: "" });
  useEffect(() => {
    if (said.words === "") return;
    const timer = setTimeout(() => say({ words: "" }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said.words, (words) => say({ words })];
}
