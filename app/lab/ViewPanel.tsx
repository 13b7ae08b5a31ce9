import { Suspense, useDeferredValue } from "react";
import { useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import styles from "./lab.module.css";
import type { LabViewProps } from "./lab-view-props.ts";
import { viewParts } from "./lab-views.tsx";
import { Variants } from "./Variants.tsx";

/** The study, looked at as was chosen; until that is loaded, as it was before. */
export function ViewPanel(props: LabViewProps) {
  const view = useDeferredValue(useSelection((state) => state.view));
  return (
    <Suspense>
      {view === "picture" ? <Variants {...props} /> : <OtherView view={view} {...props} />}
    </Suspense>
  );
}

function OtherView({ view, ...props }: LabViewProps & { readonly view: keyof typeof viewParts }) {
  const View = viewParts[view];
  return (
    <section className={styles.view} aria-label={lab.views[view]} id="picture" tabIndex={-1}>
      <View {...props} />
    </section>
  );
}
