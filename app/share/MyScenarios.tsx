import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { SCHEMA_FILE, writeFile } from "../../src/scenario/file/write-file.ts";
import { encodeLink } from "../../src/scenario/link/encode.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { closeDialog } from "../store/dialogs.ts";
import { bringBack, keep, remove, rename, useShelf } from "../store/shelf.ts";
import { type Kept, writeShelf } from "../store/shelf-entries.ts";
import { shelf as words } from "../strings/shelf.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { openArrived } from "./open-arrived.ts";
import { saveAs } from "./save-as.ts";
import styles from "./share.module.css";
import { useSaid } from "./use-said.ts";

/** What this browser keeps: by name, and the last work of each visit. */
export function MyScenarios({ state }: { readonly state: LinkState }) {
  const { entries, removed } = useShelf();
  const [name, setName] = useState(state.study.title);
  const [said, say] = useSaid();
  const keepNow = async () => {
    const link = await encodeLink(state);
    const text = link.form === "too-long" ? writeFile(state, `./${SCHEMA_FILE}`) : link.hash;
    say(keep(name.trim() || state.study.title, text) ? words.kept : words.notKept);
  };
  return (
    <section className={styles.shelf} aria-labelledby="shelf">
      <h3 id="shelf">{words.title}</h3>
      <div className={styles.row}>
        <label className={styles.number}>
          {words.name}
          <input
            className={styles.name}
            value={name}
            maxLength={120}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <Button onClick={() => void keepNow()}>{words.keep}</Button>
        <span role="status">{said}</span>
      </div>
      {entries.length === 0 && <p className={styles.hint}>{words.none}</p>}
      <ul className={styles.kinds} aria-label={words.title}>
        {entries.map((kept) => (
          <KeptRow key={kept.id} kept={kept} />
        ))}
      </ul>
      <div className={styles.row}>
        {removed !== null && <Button onClick={bringBack}>{words.bringBack}</Button>}
        {entries.length > 0 && (
          <Button onClick={() => saveAs(words.file, [writeShelf(entries)], "application/json")}>
            {words.saveAll}
          </Button>
        )}
      </div>
    </section>
  );
}

function KeptRow({ kept: { id, name, savedAt, text, isNamed } }: { readonly kept: Kept }) {
  return (
    <li>
      {isNamed ? (
        <input
          className={styles.name}
          aria-label={words.nameOf(name)}
          defaultValue={name}
          maxLength={120}
          onBlur={({ currentTarget }) => rename(id, currentTarget.value.trim() || name)}
        />
      ) : (
        <span className={styles.name}>{words.recent(name)}</span>
      )}
      <span className={styles.when}>{words.when(savedAt)}</span>
      <Button
        label={words.open(name)}
        onClick={() => {
          closeDialog();
          void openArrived(text);
        }}
      >
        {words.openShort}
      </Button>
      <IconButton icon={Trash2} label={words.remove(name)} onClick={() => remove(id)} />
    </li>
  );
}
