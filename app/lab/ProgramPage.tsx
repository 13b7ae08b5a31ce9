import type { LabViewProps } from "./lab-views.tsx";
import { ProgramPanel } from "./ProgramPanel.tsx";

/** What each request does, with room for it. */
export function ProgramPage({ scene }: LabViewProps) {
  return <ProgramPanel runs={scene.runs} />;
}
