import { useRef, useState } from "react";
import { closeDialog } from "../../store/dialogs.ts";
import { listedOf, removeListed, replaceListed } from "../../store/interventions.ts";
import { useScope } from "../../store/scope.ts";
import { useStudy } from "../../store/study.ts";
import { forkWords as words } from "../../strings/fork.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ScopeSwitch } from "../settings/ScopeSwitch.tsx";
import { AddIntervention } from "./AddIntervention.tsx";
import styles from "./fork.module.css";
import { InterventionRow } from "./InterventionRow.tsx";
import { useRowKeys } from "./use-row-keys.ts";

/** What changes while the run goes on, and one change more from the playhead on. */
export function ForkDialog() {
  const study = useStudy((state) => state.study);
  const scope = useScope(({ variant }) => variant);
  const places = scope === null ? [...study.variants.keys()] : [scope];
  const all = listedOf(study, places);
  const keys = useRowKeys();
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState("");
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={closeDialog}>
      <p className={styles.intro}>{words.intro}</p>
      <ScopeSwitch />
      <AddIntervention places={places} onAdded={say} />
      <h3 className={styles.heading}>{words.list}</h3>
      {all.length === 0 && <p className={styles.hint}>{words.nothing}</p>}
      <ol ref={list} tabIndex={-1} className={styles.list} aria-label={words.list}>
        {all.map((listed) => (
          <InterventionRow
            key={keys.of(listed)}
            listed={listed}
            isForAll={listed.places.length === places.length}
            onChange={(changed) => {
              keys.keep(listed, changed);
              replaceListed(listed, changed);
            }}
            onRemove={(what) => {
              removeListed(listed);
              say(words.removed(what));
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
