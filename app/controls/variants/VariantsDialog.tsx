import { useRef, useState } from "react";
import { closeDialog, useDialogs } from "../../store/dialogs.ts";
import { useStudy } from "../../store/study.ts";
import { MOST_VARIANTS } from "../../store/variants.ts";
import { lab } from "../../strings/lab.ts";
import { variantWords as words } from "../../strings/variants.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { AddVariant } from "./AddVariant.tsx";
import { VariantRow } from "./VariantRow.tsx";
import styles from "./variants.module.css";

/** Which variants there are, and one more that is like one of them but for one thing. */
export function VariantsDialog() {
  const study = useStudy((state) => state.study);
  const like = useDialogs((state) => state.variant);
  const [said, say] = useState("");
  const list = useRef<HTMLOListElement>(null);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={closeDialog}>
      <ol className={styles.list} ref={list} tabIndex={-1}>
        {study.variants.map(({ label }, index) => (
          <VariantRow
            // A row is a place; what stands there may change.
            key={lab.letters[index]}
            study={study}
            index={index}
            label={label}
            // The button that had the focus is gone with its row.
            onRemoved={() => list.current?.focus()}
          />
        ))}
      </ol>
      <h3 className={styles.heading}>{words.add}</h3>
      {study.variants.length < MOST_VARIANTS ? (
        <AddVariant study={study} like={Math.min(like, study.variants.length - 1)} onAdded={say} />
      ) : (
        <p>{words.full}</p>
      )}
      <p role="status">{said}</p>
    </Dialog>
  );
}
