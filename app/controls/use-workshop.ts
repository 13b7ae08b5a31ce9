import { useEffect } from "react";
import { create } from "zustand";

type Workshop = typeof import("./workshop.ts")["workshop"];

const useParts = create<{ readonly parts: Workshop | null }>()(() => ({ parts: null }));

/** Loads what knows the model, or gives what is loaded. */
export async function loadWorkshop(): Promise<Workshop> {
  const { workshop } = await import("./workshop.ts");
  if (useParts.getState().parts === null) useParts.setState({ parts: workshop });
  return workshop;
}

/** What knows the model, as soon as it is there; it is loaded when somebody wants it. */
export function useWorkshop(isWanted: boolean): Workshop | null {
  const parts = useParts((state) => state.parts);
  useEffect(() => {
    if (isWanted) void loadWorkshop();
  }, [isWanted]);
  return parts;
}
