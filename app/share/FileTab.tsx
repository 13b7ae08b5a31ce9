import { SCHEMA_FILE, writeFile } from "../../src/scenario/file/write-file.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { share } from "../strings/share.ts";
import { Button } from "../ui/Button.tsx";
import { MyScenarios } from "./MyScenarios.tsx";
import { OpenFile } from "./OpenFile.tsx";
import { saveAs } from "./save-as.ts";
import styles from "./share.module.css";
import { useSaid } from "./use-said.ts";

/** The study as a file: readable, of any size, opened again by dropping it on the page. */
export function FileTab({ state }: { readonly state: LinkState }) {
  const [said, say] = useSaid();
  const name = `${state.study.id}.json`;
  const save = () => {
    const schema = new URL(SCHEMA_FILE, document.baseURI).href;
    saveAs(name, [writeFile(state, schema)], "application/json");
    say(share.saved(name));
  };
  return (
    <>
      <p>{share.fileSentence}</p>
      <div className={styles.row}>
        <Button kind="filled" onClick={save}>
          {share.saveFile}
        </Button>
        <span role="status">{said}</span>
      </div>
      <OpenFile />
      <MyScenarios state={state} />
    </>
  );
}
