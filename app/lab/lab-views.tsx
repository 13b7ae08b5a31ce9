import { type ComponentType, lazy } from "react";
import type { LabView } from "../store/lab-view.ts";
import type { LabViewProps } from "./lab-view-props.ts";

/** Every view but the picture, which is there from the first; each is loaded when it is asked for. */
export const viewParts: Readonly<Record<Exclude<LabView, "picture">, ComponentType<LabViewProps>>> =
  {
    lanes: lazy(async () => ({ default: (await import("./LanesPage.tsx")).LanesPage })),
    charts: lazy(async () => ({ default: (await import("./ChartsPage.tsx")).ChartsPage })),
    numbers: lazy(async () => ({ default: (await import("./NumbersPage.tsx")).NumbersPage })),
    program: lazy(async () => ({ default: (await import("./ProgramPage.tsx")).ProgramPage })),
  };
