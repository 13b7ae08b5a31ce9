import { Inspector } from "../controls/Inspector.tsx";
import { Settings } from "../controls/settings/Settings.tsx";
import { ProgramPanel } from "./ProgramPanel.tsx";
import type { Scene } from "./use-scene.ts";

/** What is said of one request, and what can be changed for all. */
export function Aside({ scene: { runs, surroundings } }: { readonly scene: Scene }) {
  return (
    <>
      <Inspector runs={runs} surroundings={surroundings} />
      <ProgramPanel runs={runs} />
      <Settings />
    </>
  );
}
