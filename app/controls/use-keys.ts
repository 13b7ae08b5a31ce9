import { useEffect } from "react";

/** Listens for the keys of the list, all over the page. The first key that is pressed loads it. */
export function useKeys(): void {
  useEffect(() => {
    let handle: ((event: KeyboardEvent) => void) | null = null;
    const load = async (event: KeyboardEvent) => {
      handle = (await import("./on-demand.ts")).onDemand.handleKey;
      handle(event);
    };
    const onKey = (event: KeyboardEvent) => {
      if (handle === null) void load(event);
      else handle(event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
