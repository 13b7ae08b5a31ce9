import { useState } from "react";
import type { SettingValue } from "../../../src/scenario/scenario.ts";
import type { Stop } from "../../../src/scenario/settings/stops.ts";
import { useRun } from "../../store/run.ts";
import { scenarioInScope, useScope } from "../../store/scope.ts";
import { changeSetting, editForAll, type Phase, useStudy } from "../../store/study.ts";
import { formatSetting } from "../../strings/format.ts";
import { settingWords } from "../../strings/settings.ts";
import { loadWorkshop, useWorkshop } from "../use-workshop.ts";
import { StopSlider } from "./StopSlider.tsx";
import { callStops, stopsWith } from "./stops.ts";

const PROGRAM = "program";

/** How long the call in the middle takes: a word of the program, on a slider. */
export function CallSlider() {
  const scope = useScope((state) => state.variant);
  const text = useStudy(({ study }) => scenarioInScope(study, scope).program);
  const told = useRun(({ runs }) => runs.find(({ program }) => program === text)?.callMs ?? null);
  const workshop = useWorkshop(false);
  const read = workshop ? workshop.callLengthMs(text) : told;
  // What knows the grammar comes with the first change; until then the hand leads.
  const [led, setLed] = useState<Stop>(null);
  const ms = led ?? read;
  if (ms === null) return null;
  const change = async (next: number, phase: Phase) => {
    setLed(next);
    const { withCallLength } = await loadWorkshop();
    const longer = (program: SettingValue) => withCallLength(`${program}`, next);
    if (scope === null) editForAll([PROGRAM], (_, program) => longer(program), phase);
    else
      changeSetting(
        PROGRAM,
        longer(scenarioInScope(useStudy.getState().study, scope).program),
        phase,
      );
    setLed(null);
  };
  return (
    <StopSlider
      label={settingWords.call.label}
      sentence={settingWords.call.sentence}
      value={ms}
      stops={stopsWith(callStops, ms)}
      text={formatSetting(ms, "ms", null)}
      onChange={(next, phase) => void change(next ?? 0, phase)}
    />
  );
}
