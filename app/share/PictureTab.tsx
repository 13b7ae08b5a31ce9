import { useState } from "react";
import { SCHEMA_FILE, writeFile } from "../../src/scenario/file/write-file.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { useStudy } from "../store/study.ts";
import { changesOf } from "../strings/changes.ts";
import { changedFrom, headingOf } from "../strings/heading.ts";
import { share } from "../strings/share.ts";
import { Button } from "../ui/Button.tsx";
import { linkOf } from "./link-of.ts";
import { compose } from "./picture/compose.ts";
import { settingsLine } from "./picture/settings-line.ts";
import { toPng } from "./picture/to-png.ts";
import { saveAs } from "./save-as.ts";
import styles from "./share.module.css";
import { useSaid } from "./use-said.ts";

/** The view that is open, as it is on the page now, as a picture that opens it again. */
export function PictureTab({ state }: { readonly state: LinkState }) {
  const [said, say] = useSaid();
  const [isBusy, setBusy] = useState(false);
  const original = useStudy((all) => all.original);
  const from = changedFrom(state.study, original);
  const save = async (type: "svg" | "png") => {
    const view = document.getElementById("picture");
    if (view === null) return say(share.noPicture);
    setBusy(true);
    try {
      const link = await linkOf(state, window.location.href);
      const carried = link ?? writeFile(state, `./${SCHEMA_FILE}`);
      const picture = await compose(view, {
        title: state.study.title,
        heading: headingOf(state.study, from && changesOf(state.study, from)),
        settings: settingsLine(state.study, state.atMs),
        address: link ?? share.carriesFile,
        carried,
      });
      const name = `${state.study.id}.${type}`;
      if (type === "svg") saveAs(name, [picture.svg], "image/svg+xml");
      else saveAs(name, [await toPng(picture, carried)], "image/png");
      say(share.saved(name));
    } catch (error) {
      say(share.pictureFailed(error instanceof Error ? error.message : `${error}`));
    }
    setBusy(false);
  };
  return (
    <>
      <p>{share.pictureSentence}</p>
      <div className={styles.row}>
        <Button kind="filled" onClick={() => void save("png")} isDisabled={isBusy}>
          {share.savePng}
        </Button>
        <Button onClick={() => void save("svg")} isDisabled={isBusy}>
          {share.saveSvg}
        </Button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
