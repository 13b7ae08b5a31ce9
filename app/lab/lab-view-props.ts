import type { Layout } from "./use-layout.ts";
import type { Scene } from "./use-scene.ts";

/** What each view of the Lab is made from. */
export interface LabViewProps {
  readonly scene: Scene;
  readonly layout: Layout;
  /** The one that is shown where there is no room for all; left out: all. */
  readonly only?: number;
}
