import { setScope, useScope } from "../../store/scope.ts";
import { useStudy } from "../../store/study.ts";
import { lab } from "../../strings/lab.ts";
import { settingWords } from "../../strings/settings.ts";
import { Segments } from "../../ui/Segments.tsx";

/** Whom the settings below are changed for. */
export function ScopeSwitch() {
  const count = useStudy(({ study }) => study.variants.length);
  const scope = useScope((state) => state.variant);
  if (count < 2) return null;
  return (
    <Segments
      label={settingWords.scope}
      value={scope === null ? "" : `${scope}`}
      options={[
        { value: "", text: settingWords.forAll },
        ...lab.letters
          .slice(0, count)
          .map((letter, index) => ({ value: `${index}`, text: settingWords.onlyIn(letter) })),
      ]}
      onChange={(value) => setScope(value === "" ? null : Number(value))}
    />
  );
}
