import { useStudy } from "../store/study.ts";
import { NumberList } from "../views/number-list/NumberList.tsx";
import type { LabViewProps } from "./lab-views.tsx";

/** The numbers of all variants beside one another. */
export function NumbersPage({ scene: { runs } }: LabViewProps) {
  const variants = useStudy(({ study }) => study.variants);
  return <NumberList runs={runs} variants={variants.map(({ label }) => label)} />;
}
