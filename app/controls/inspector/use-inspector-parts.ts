import { useEffect } from "react";
import { create } from "zustand";

type Parts = typeof import("./inspector-parts.ts")["inspectorParts"];

const useParts = create<{ readonly parts: Parts | null }>()(() => ({ parts: null }));

/** All that can be said of a run, as soon as it is there; it is loaded when the first words do not do. */
export function useInspectorParts(isWanted: boolean): Parts | null {
  const parts = useParts((state) => state.parts);
  useEffect(() => {
    if (isWanted && parts === null) void load();
  }, [isWanted, parts]);
  return parts;
}

async function load(): Promise<void> {
  const { inspectorParts } = await import("./inspector-parts.ts");
  useParts.setState({ parts: inspectorParts });
}
