import { type CSSProperties, type Ref, Suspense } from "react";
import { createPortal } from "react-dom";
import { viewParts } from "../lab/lab-views.tsx";
import { useScene } from "../lab/use-scene.ts";
import { Variants } from "../lab/Variants.tsx";
import type { LabView } from "../store/lab-view.ts";
import styles from "./unopened-view.module.css";

interface Props {
  readonly view: LabView;
  readonly ref: Ref<HTMLDivElement>;
}

/** A view that is not open, laid out beside the screen as at a desk, for its picture alone. */
export function UnopenedView({ view, ref }: Props) {
  const scene = useScene();
  const View = view === "picture" ? Variants : viewParts[view];
  const shown = { "--shown": scene.runs.length } as CSSProperties;
  return createPortal(
    <div ref={ref} className={styles.view} data-view={view} style={shown} inert aria-hidden>
      <Suspense>
        <View scene={scene} layout="desk" />
      </Suspense>
    </div>,
    document.body,
  );
}
