import { useRef, useState } from "react";
import { SCHEMA_FILE, writeFile } from "../../src/scenario/file/write-file.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { type LabView, labViews } from "../store/lab-view.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { changesOf } from "../strings/changes.ts";
import { changedFrom, headingOf } from "../strings/heading.ts";
import { lab } from "../strings/lab.ts";
import { share } from "../strings/share.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { linkOf } from "./link-of.ts";
import { compose } from "./picture/compose.ts";
import { settingsLine } from "./picture/settings-line.ts";
import { toPng } from "./picture/to-png.ts";
import { untilDrawn } from "./picture/until-drawn.ts";
import { saveAs } from "./save-as.ts";
import styles from "./share.module.css";
import { UnopenedView } from "./UnopenedView.tsx";
import { useSaid } from "./use-said.ts";

/** A view as a picture that opens it again: the one that is open as it is on the page, or another. */
export function PictureTab({ state }: { readonly state: LinkState }) {
  const open = useSelection((all) => all.view);
  const [view, setView] = useState(open);
  const unopened = useRef<HTMLDivElement>(null);
  const [said, say] = useSaid();
  const [isBusy, setBusy] = useState(false);
  const original = useStudy((all) => all.original);
  const from = changedFrom(state.study, original);
  const save = async (type: "svg" | "png") => {
    const drawn = view === open ? document.getElementById("picture") : unopened.current;
    if (drawn === null) return say(share.noPicture);
    setBusy(true);
    try {
      const shown = atView(state, view);
      const link = await linkOf(shown, window.location.href);
      const carried = link ?? writeFile(shown, `./${SCHEMA_FILE}`);
      await untilDrawn(drawn);
      const picture = await compose(drawn, {
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
      <div className={styles.choices}>
        <Select
          label={share.pictureOf}
          isLabelShown
          value={view}
          options={labViews.map((value) => ({
            value,
            text: value === open ? share.openView(lab.views[value]) : lab.views[value],
          }))}
          onChange={(value) => setView(labViews.find((one) => one === value) ?? open)}
        />
      </div>
      {view !== open && <UnopenedView key={view} view={view} ref={unopened} />}
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

/** What opens the study at this view; the first is what a link opens that names none. */
function atView(state: LinkState, view: LabView): LinkState {
  const { view: _, ...others } = state.view;
  return { ...state, view: view === labViews[0] ? others : { view, ...others } };
}
