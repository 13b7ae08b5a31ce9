import { useEffect } from "react";
import { openDialog } from "../store/dialogs.ts";

/** Listens for the keys of the list, all over the page. The first key that is pressed loads it. */
export function useKeys(): void {
  useEffect(() => {
    let handle: ((event: KeyboardEvent) => void) | null = null;
    const load = async (event: KeyboardEvent) => {
      handle = (await import("./on-demand.ts")).onDemand.handleKey;
      handle(event);
    };
    const onKey = (event: KeyboardEvent) => {
      // At once: the browser has another meaning for it, which only now can be kept from it.
      if ((event.ctrlKey || event.metaKey) && event.key === "k") {
        event.preventDefault();
        openDialog("palette");
        return;
      }
      if (handle === null) void load(event);
      else handle(event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
