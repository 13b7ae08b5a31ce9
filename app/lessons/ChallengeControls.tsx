import Lock from "lucide-react/icons/lock";
import type { Challenge, Unlock } from "../../src/lessons/challenge.ts";
import { holdingMs, withHolding } from "../../src/lessons/holding-rule.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { settingValue } from "../../src/scenario/settings/at-path.ts";
import { findSetting } from "../../src/scenario/settings/index.ts";
import type { Choice } from "../../src/scenario/settings/setting.ts";
import { changeSetting, useStudy } from "../store/study.ts";
import { challengeWords as words } from "../strings/challenge.ts";
import { Select } from "../ui/Select.tsx";
import { CountField } from "./CountField.tsx";
import styles from "./challenge.module.css";
import { ProgramLines } from "./ProgramLines.tsx";

interface Props {
  readonly challenge: Challenge;
  readonly start: Scenario;
}

/** What may be changed; nothing else can be. */
export function ChallengeControls({ challenge, start }: Props) {
  return (
    <section className={styles.controls} aria-label={words.unlocked}>
      <h3>{words.unlocked}</h3>
      {challenge.unlocked.map((unlock) => (
        <Control key={unlock.path} unlock={unlock} start={start} />
      ))}
      <p className={styles.locked}>
        <Lock aria-hidden="true" /> {words.locked}
      </p>
    </section>
  );
}

function Control({ unlock, start }: { readonly unlock: Unlock; readonly start: Scenario }) {
  const base = useStudy(({ study }) => study.base);
  const setting = findSetting(unlock.path);
  const value = settingValue(base, unlock.path);
  const label = setting?.label ?? unlock.path;
  switch (unlock.kind) {
    case "number":
      return (
        <CountField
          label={label}
          value={typeof value === "number" ? value : null}
          least={unlock.least}
          most={unlock.most}
          onChange={(next) => changeSetting(unlock.path, next, "final")}
        />
      );
    case "holding":
      return (
        <CountField
          label={words.holding}
          value={holdingMs(base.program)}
          least={unlock.least}
          most={unlock.most}
          onChange={(next) => changeSetting(unlock.path, withHolding(base.program, next), "final")}
        />
      );
    case "choice": {
      const all: readonly Choice[] = setting?.kind === "choice" ? setting.choices : [];
      const choices = all.filter(({ id }) => unlock.values.includes(id));
      return (
        <div className={styles.choice}>
          <Select
            label={label}
            isLabelShown
            value={`${value}`}
            options={choices.map(({ id, label: text }) => ({ value: id, text }))}
            onChange={(id) => changeSetting(unlock.path, id, "final")}
          />
          <p>{choices.find(({ id }) => id === value)?.sentence}</p>
        </div>
      );
    }
    case "program":
      return <ProgramLines unlock={unlock} program={base.program} start={start.program} />;
  }
}
