import { lazy, Suspense } from "react";
import { lab } from "../strings/lab.ts";
import styles from "./lab.module.css";
import type { Scene } from "./use-scene.ts";

const Aside = lazy(async () => ({ default: (await import("./Aside.tsx")).Aside }));

/** The place of what is said and set beside the picture, which is drawn first. */
export function AsideFrame({ scene }: { readonly scene: Scene }) {
  return (
    <aside className={styles.aside} aria-label={lab.aside}>
      <Suspense>
        <Aside scene={scene} />
      </Suspense>
    </aside>
  );
}
