import { useEffect } from "react";
import { SHELF_KEY } from "../store/shelf-key.ts";

/**
 * Opens what is dropped or pasted anywhere on the page, and offers who comes back the last work; what
 * does that is loaded when there is something.
 */
export function useArrivals(): void {
  useEffect(() => {
    if (isReturning()) void import("../share/offer-last.ts").then((part) => part.offerLast());
    const root = document.documentElement;
    const listening = new AbortController();
    const { signal } = listening;
    const take = (event: Event, data: DataTransfer | null) => {
      delete root.dataset.dropping;
      const arrived = data?.files[0] ?? data?.getData("text");
      // In a field, a text is the field's.
      const isField = event.target instanceof Element && event.target.matches("input, textarea");
      if (!arrived || (isField && typeof arrived === "string")) return;
      event.preventDefault();
      void import("../share/open-arrived.ts").then((part) => part.openArrived(arrived));
    };
    const hover = (event: DragEvent) => {
      if (event.type === "dragover") event.preventDefault();
      root.dataset.dropping = event.type;
    };
    document.addEventListener("dragover", hover, { signal });
    document.addEventListener("dragleave", hover, { signal });
    document.addEventListener("drop", (event) => take(event, event.dataTransfer), { signal });
    document.addEventListener("paste", (event) => take(event, event.clipboardData), { signal });
    return () => listening.abort();
  }, []);
}

/** Has this browser something of an earlier visit, and has nobody asked for anything else? */
function isReturning(): boolean {
  try {
    return window.location.hash === "" && localStorage.getItem(SHELF_KEY) !== null;
  } catch {
    return false;
  }
}
