import { useRef, useState } from "react";
import { changeWords } from "../../../src/interventions/words.ts";
import { closeDialog } from "../../store/dialogs.ts";
import { changeInterventions, interventionsOf } from "../../store/interventions.ts";
import { scenarioInScope, useScope } from "../../store/scope.ts";
import { useStudy } from "../../store/study.ts";
import { forkWords as words } from "../../strings/fork.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ScopeSwitch } from "../settings/ScopeSwitch.tsx";
import { AddIntervention } from "./AddIntervention.tsx";
import styles from "./fork.module.css";
import { InterventionRow } from "./InterventionRow.tsx";

/** What changes while the run goes on, and one change more from the playhead on. */
export function ForkDialog() {
  const study = useStudy((state) => state.study);
  const scope = useScope(({ variant }) => variant);
  const all = interventionsOf(scenarioInScope(study, scope));
  const rows = all.map((intervention, place) => ({ place, intervention }));
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState("");
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={closeDialog}>
      <p className={styles.intro}>{words.intro}</p>
      <ScopeSwitch />
      <AddIntervention all={all} onAdded={say} />
      <h3 className={styles.heading}>{words.list}</h3>
      {all.length === 0 && <p className={styles.hint}>{words.nothing}</p>}
      <ol ref={list} tabIndex={-1} className={styles.list} aria-label={words.list}>
        {rows.map(({ place, intervention }) => (
          <InterventionRow
            // A row is a place; what stands there may change.
            key={place}
            intervention={intervention}
            onChange={(changed) => changeInterventions(all.with(place, changed))}
            onRemove={() => {
              changeInterventions(all.toSpliced(place, 1));
              say(words.removed(changeWords(intervention.change)));
              // The button that had the focus is gone with its row.
              list.current?.focus();
            }}
          />
        ))}
      </ol>
      <p role="status">{said}</p>
    </Dialog>
  );
}
