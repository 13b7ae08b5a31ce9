import { Suspense } from "react";
import { useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import styles from "./lab.module.css";
import type { LabViewProps } from "./lab-view-props.ts";
import { viewParts } from "./lab-views.tsx";
import { Variants } from "./Variants.tsx";

/** The study, looked at as was chosen. */
export function ViewPanel(props: LabViewProps) {
  const view = useSelection((state) => state.view);
  if (view === "picture") return <Variants {...props} />;
  const View = viewParts[view];
  return (
    <section className={styles.view} aria-label={lab.views[view]} id="picture" tabIndex={-1}>
      <Suspense>
        <View {...props} />
      </Suspense>
    </section>
  );
}
