import { useWorkshop } from "../controls/use-workshop.ts";
import { useStudy } from "../store/study.ts";
import { changedFrom, headingOf } from "../strings/heading.ts";

/** What stands over the picture; what was changed is named as soon as the settings' names are there. */
export function useHeading(): string {
  const { study, original } = useStudy();
  const from = changedFrom(study, original);
  const workshop = useWorkshop(from !== null);
  return headingOf(study, from && (workshop?.changesOf(study, from) ?? []));
}
