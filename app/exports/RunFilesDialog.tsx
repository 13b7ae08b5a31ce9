import { useEffect, useRef, useState } from "react";
import { type FormatId, formats } from "../../src/export/formats.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";
import { closeDialog } from "../store/dialogs.ts";
import { useRun } from "../store/run.ts";
import { useStudy } from "../store/study.ts";
import { runFiles as words } from "../strings/run-files.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./run-files.module.css";
import { writeRuns } from "./write-runs.ts";

/** Long enough for the browser to have begun. */
const KEPT_MS = 10_000;

/** The runs on screen as a file: which kind, then it is written, which can be given up. */
export function RunFilesDialog() {
  const study = useStudy((state) => state.study);
  const runs = useRun((state) => state.runs);
  const [format, setFormat] = useState<FormatId>("perfetto");
  const [said, say] = useState("");
  const [going, setGoing] = useState<AbortController | null>(null);
  const last = useRef<AbortController | null>(null);
  useEffect(() => () => last.current?.abort(), []);
  const { extension, mediaType } = formats.find(({ id }) => id === format)!;
  const name = `${study.id}${extension}`;

  const save = async () => {
    const controller = new AbortController();
    last.current = controller;
    setGoing(controller);
    const asked = runs.map(({ trace, surroundings }, index) => ({
      label: study.variants[index]?.label ?? "",
      unit: surroundings.unit,
      scenario: variantAsked(study, index),
      trace,
    }));
    try {
      const pieces = await writeRuns({ format, runs: asked }, controller.signal, (size) =>
        say(words.writing(name, size)),
      );
      if (pieces !== null) download(name, new Blob([...pieces], { type: mediaType }));
      say(pieces === null ? words.givenUp : words.saved(name));
    } catch (error) {
      say(words.failed(name, error instanceof Error ? error.message : String(error)));
    }
    setGoing(null);
  };

  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={closeDialog}>
      <p>{words.sentence(runs.length)}</p>
      <fieldset className={styles.kinds} disabled={going !== null}>
        <legend>{words.kind}</legend>
        {formats.map(({ id, sentence, extension: end }) => (
          <label key={id}>
            <input
              type="radio"
              name="format"
              checked={format === id}
              onChange={() => setFormat(id)}
            />
            <span>
              <code>{end}</code> {sentence}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.row}>
        {going === null ? (
          <Button kind="filled" onClick={() => void save()} isDisabled={runs.length === 0}>
            {words.save(name)}
          </Button>
        ) : (
          <Button onClick={() => going.abort()}>{words.stop}</Button>
        )}
        <span role="status">{said}</span>
      </div>
    </Dialog>
  );
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
