import { useState } from "react";
import { Inspector } from "../controls/inspector/Inspector.tsx";
import { Settings } from "../controls/settings/Settings.tsx";
import { ThemeSelect } from "../controls/ThemeSelect.tsx";
import { openDialog } from "../store/dialogs.ts";
import { type LabView, labViews } from "../store/lab-view.ts";
import { selectVariant, setView, useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { lab } from "../strings/lab.ts";
import { variantPanel } from "../strings/variant-panel.ts";
import { Button } from "../ui/Button.tsx";
import { Segments } from "../ui/Segments.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { Hook } from "./Hook.tsx";
import styles from "./lab.module.css";
import { RunStatus } from "./RunStatus.tsx";
import type { Scene } from "./use-scene.ts";
import { ViewPanel } from "./ViewPanel.tsx";

const tabs = [
  ...labViews.map((id) => ({ id, text: lab.views[id] })),
  { id: "settings", text: lab.settings },
] as const;

/** For a screen as narrow as a hand: one variant at a time, and one thing to do at a time. */
export function PhoneMain({ scene, variant }: { readonly scene: Scene; readonly variant: number }) {
  const variants = useStudy(({ study }) => study.variants);
  const view = useSelection((state) => state.view);
  const [isSetting, setSetting] = useState(false);
  const change = (id: LabView | "settings") => {
    setSetting(id === "settings");
    if (id !== "settings") setView(id);
  };
  return (
    <main className={styles.main}>
      <Hook />
      <RunStatus />
      <Tabs label={lab.parts} value={isSetting ? "settings" : view} tabs={tabs} onChange={change}>
        {isSetting ? (
          <>
            <Settings />
            <ThemeSelect isLabelShown />
          </>
        ) : (
          <>
            {view !== "numbers" && view !== "program" && (
              <Segments
                label={lab.variant}
                value={`${variant}`}
                options={variants.map(({ label }, index) => ({
                  value: `${index}`,
                  text: lab.variantHeading(lab.letters[index] ?? "", label),
                }))}
                onChange={(value) => selectVariant(Number(value))}
              />
            )}
            <ViewPanel scene={scene} layout="phone" only={variant} />
            {view === "picture" && (
              <Button onClick={() => openDialog("variants", variant)}>
                {variantPanel.variants}
              </Button>
            )}
            {(view === "picture" || view === "lanes") && <Inspector runs={scene.runs} />}
          </>
        )}
      </Tabs>
    </main>
  );
}
