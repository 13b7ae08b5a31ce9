import { type ComponentType, lazy } from "react";
import type { LabView } from "../store/lab-view.ts";
import type { Layout } from "./use-layout.ts";
import type { Scene } from "./use-scene.ts";

export interface LabViewProps {
  readonly scene: Scene;
  readonly layout: Layout;
  /** The one that is shown where there is no room for all; left out: all. */
  readonly only?: number;
}

/** Every view but the picture, which is there from the first; each is loaded when it is asked for. */
export const viewParts: Readonly<Record<Exclude<LabView, "picture">, ComponentType<LabViewProps>>> =
  {
    lanes: lazy(async () => ({ default: (await import("./LanesPage.tsx")).LanesPage })),
    charts: lazy(async () => ({ default: (await import("./ChartsPage.tsx")).ChartsPage })),
    numbers: lazy(async () => ({ default: (await import("./NumbersPage.tsx")).NumbersPage })),
    program: lazy(async () => ({ default: (await import("./ProgramPage.tsx")).ProgramPage })),
  };
