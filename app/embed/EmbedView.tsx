import type { LabViewProps } from "../lab/lab-view-props.ts";
import { viewParts } from "../lab/lab-views.tsx";
import { ProgramPanel } from "../lab/ProgramPanel.tsx";
import { Variants } from "../lab/Variants.tsx";
import type { LabView } from "../store/lab-view.ts";
import { lab } from "../strings/lab.ts";
import styles from "./embed.module.css";

interface Props {
  readonly view: LabView;
  readonly canEdit: boolean;
  readonly shown: LabViewProps;
}

/** One way of looking at the study. */
export function EmbedView({ view, canEdit, shown }: Props) {
  const View = view === "picture" ? Variants : viewParts[view];
  return (
    <section className={styles.view} aria-label={lab.views[view]} data-view={view}>
      {view === "program" && !canEdit ? (
        <ProgramPanel runs={shown.scene.runs} />
      ) : (
        <View {...shown} />
      )}
    </section>
  );
}
