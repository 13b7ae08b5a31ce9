import { useEffect, useState } from "react";
import { drawWholeFrames } from "../d3/frame.ts";
import { useLayout } from "../lab/use-layout.ts";
import { useScene } from "../lab/use-scene.ts";
import { openLink } from "../store/links.ts";
import { dismissPrevious, useRun } from "../store/run.ts";
import { useStudy } from "../store/study.ts";
import { gallery } from "../strings/gallery.ts";
import type { Frame } from "./frames.ts";
import styles from "./gallery.module.css";
import { galleryViews } from "./gallery-views.tsx";

/** Every view at one moment. */
export function FramePage({ frame }: { readonly frame: Frame }) {
  const scene = useScene();
  const [opened, setOpened] = useState<Frame | null>(null);
  const hasRun = useRun(({ status }) => status === "ready");
  const previous = useRun((state) => state.previous);
  const layout = useLayout();
  const label = useStudy(({ study }) => study.variants[0]?.label ?? "");
  useEffect(drawWholeFrames, []);
  useEffect(() => {
    void openLink(frame.hash, true).then(() => setOpened(frame));
  }, [frame]);
  // What the page began with may have run already; the frame is no change of it.
  useEffect(() => {
    if (previous !== null) dismissPrevious();
  }, [previous]);
  const isBusy = opened !== frame || !hasRun || previous !== null;
  const run = scene.runs[0];
  const page = { scene, layout, ...(layout === "phone" && { only: 0 }) };
  return (
    <main className={styles.page} data-layout={layout} aria-busy={isBusy}>
      <h1>{frame.words}</h1>
      <p>
        <a href="#/gallery">{gallery.all}</a> <a href={frame.hash}>{gallery.inLab}</a>
      </p>
      {run !== undefined &&
        galleryViews.map(({ id, render }) => (
          <section key={id} className={styles.view} data-view={id}>
            <h2>{gallery.views[id]}</h2>
            <div className={styles[id]}>{render({ scene, page, run, label })}</div>
          </section>
        ))}
    </main>
  );
}
