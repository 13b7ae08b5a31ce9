import { NumbersTable } from "../views/numbers/NumbersTable.tsx";
import type { LabViewProps } from "./lab-views.tsx";

/** The numbers of all variants beside one another. */
export function NumbersPage({ scene }: LabViewProps) {
  return <NumbersTable runs={scene.runs} />;
}
