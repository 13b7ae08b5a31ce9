import { type CSSProperties, Suspense, useEffect, useRef } from "react";
import { LinkProblems } from "../controls/LinkProblems.tsx";
import { usesSteps } from "../controls/play.ts";
import { Settings } from "../controls/settings/Settings.tsx";
import { RunStatus } from "../lab/RunStatus.tsx";
import { useLayout } from "../lab/use-layout.ts";
import { useScene } from "../lab/use-scene.ts";
import { useEmbed } from "../store/embed.ts";
import { useNote } from "../store/note.ts";
import { play } from "../store/playback.ts";
import { useRun } from "../store/run.ts";
import { selectVariant, useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { embed as words } from "../strings/embed.ts";
import { lab } from "../strings/lab.ts";
import hidden from "../theme/hidden.module.css";
import { Segments } from "../ui/Segments.tsx";
import { EmbedBar } from "./EmbedBar.tsx";
import { EmbedView } from "./EmbedView.tsx";
import styles from "./embed.module.css";
import { tell, useHost } from "./use-host.ts";

/** The study in a frame of another page, as the flags of its link say. */
export function EmbedPage() {
  const layout = useLayout();
  const scene = useScene();
  const { views, edit, height } = useEmbed();
  const { title, variants } = useStudy(({ study }) => study);
  const note = useNote((state) => state.note);
  const variant = useSelection((state) => state.variant);
  const main = useRef<HTMLElement>(null);
  useHost();
  useAutoplay();
  useToldHeight(main);
  const isPhone = layout === "phone";
  const size = {
    "--shown": isPhone ? 1 : scene.runs.length,
    ...(height !== null && { "--height": `${height}px` }),
  } as CSSProperties;
  return (
    <div className={styles.embed} data-layout={layout} data-edit={edit} style={size}>
      <main className={styles.main} ref={main}>
        <h1 className={hidden.hidden}>{title}</h1>
        {note !== "" && <p className={styles.note}>{note}</p>}
        <RunStatus />
        {isPhone && scene.runs.length > 1 && (
          <Segments
            label={words.variant}
            value={`${variant}`}
            options={variants.map(({ label }, index) => ({
              value: `${index}`,
              text: lab.variantHeading(lab.letters[index] ?? "", label),
            }))}
            onChange={(value) => selectVariant(Number(value))}
          />
        )}
        {scene.runs.length > 0 &&
          views.map((view) => (
            <Suspense key={view}>
              <EmbedView
                view={view}
                canEdit={edit !== "none"}
                shown={{ scene, layout, ...(isPhone && { only: variant }) }}
              />
            </Suspense>
          ))}
        {edit === "settings" && scene.runs.length > 0 && <Settings />}
      </main>
      <EmbedBar run={scene.runs[isPhone ? variant : 0] ?? scene.runs[0]} />
      <LinkProblems />
    </div>
  );
}

/** Time passes by itself where the link says so, and the person has not asked for less motion. */
function useAutoplay(): void {
  const isAsked = useEmbed((state) => state.plays);
  const isReady = useRun(({ status }) => status === "ready");
  useEffect(() => {
    if (isAsked && isReady && !usesSteps()) play();
  }, [isAsked, isReady]);
}

/** How tall all of it is, so that the page around can make room. */
function useToldHeight(main: { readonly current: HTMLElement | null }): void {
  const runs = useRun((state) => state.runs);
  useEffect(() => {
    const element = main.current;
    if (element === null || runs.length === 0) return;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const bar = window.innerHeight - element.clientHeight;
      const px = Math.ceil(element.scrollHeight + Math.max(0, bar));
      if (px !== told) tell({ type: "height", px });
      told = px;
    });
    for (const child of element.children) observer.observe(child);
    observer.observe(element);
    return () => observer.disconnect();
  }, [main, runs]);
}
