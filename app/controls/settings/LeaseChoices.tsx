import { variantAsked } from "../../../src/scenario/settings/at-path.ts";
import type { ToldSetting } from "../../../src/scenario/settings/told-setting.ts";
import { changeForAll, chooseLease, useStudy } from "../../store/study.ts";
import { lab } from "../../strings/lab.ts";
import { settingWords } from "../../strings/settings.ts";
import { LeaseChoice } from "./LeaseChoice.tsx";

interface Props {
  readonly setting: Extract<ToldSetting, { kind: "choice" }>;
  /** The variants that it is shown of. */
  readonly places: readonly number[];
}

/** One choice for variants that share their lease; where one has its own, a choice for each. */
export function LeaseChoices({ setting: { path, choices }, places }: Props) {
  const { study } = useStudy();
  const isShared =
    places.length > 1 && !study.variants.some(({ changes }) => Object.hasOwn(changes, path));
  return (isShared ? places.slice(0, 1) : places).map((place) => (
    <LeaseChoice
      key={lab.letters[place]}
      label={isShared ? settingWords.lease : settingWords.leaseOf(lab.letters[place] ?? "")}
      value={variantAsked(study, place).pool.lease}
      choices={choices}
      onChange={(choice) =>
        isShared ? changeForAll({ [path]: choice.id }, "final") : chooseLease(place, choice)
      }
    />
  ));
}
