import { useEffect } from "react";

/** Opens what is dropped or pasted anywhere on the page; what does that is loaded when it comes. */
export function useArrivals(): void {
  useEffect(() => {
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
