import { useState } from "react";
import { Inspector } from "../controls/Inspector.tsx";
import { Settings } from "../controls/settings/Settings.tsx";
import { ThemeSelect } from "../controls/ThemeSelect.tsx";
import { selectVariant } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { lab } from "../strings/lab.ts";
import { Segments } from "../ui/Segments.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { NumbersTable } from "../views/numbers/NumbersTable.tsx";

import { Hook } from "./Hook.tsx";
import styles from "./lab.module.css";
import { ProgramPanel } from "./ProgramPanel.tsx";
import { RunStatus } from "./RunStatus.tsx";
import type { Scene } from "./use-scene.ts";
import { Variants } from "./Variants.tsx";

type PhoneTab = "picture" | "numbers" | "settings";
const tabs: readonly PhoneTab[] = ["picture", "numbers", "settings"];

/** For a screen as narrow as a hand: one variant at a time, and one thing to do at a time. */
export function PhoneMain({ scene, variant }: { readonly scene: Scene; readonly variant: number }) {
  const variants = useStudy(({ study }) => study.variants);
  const [tab, setTab] = useState<PhoneTab>("picture");
  const { runs } = scene;
  return (
    <main className={styles.main}>
      <Hook />
      <RunStatus />
      <Tabs
        label={lab.parts}
        value={tab}
        tabs={tabs.map((id) => ({ id, text: lab.tabs[id] }))}
        onChange={setTab}
      >
        {tab === "picture" && (
          <>
            <Segments
              label={lab.variant}
              value={`${variant}`}
              options={variants.map(({ label }, index) => ({
                value: `${index}`,
                text: lab.variantHeading(lab.letters[index] ?? "", label),
              }))}
              onChange={(value) => selectVariant(Number(value))}
            />
            <Variants scene={scene} layout="phone" only={variant} />
            <Inspector runs={runs} />
          </>
        )}
        {tab === "numbers" && (
          <>
            <NumbersTable runs={runs} />
            <ProgramPanel runs={runs} />
          </>
        )}
        {tab === "settings" && (
          <>
            <Settings />
            <ThemeSelect isLabelShown />
          </>
        )}
      </Tabs>
    </main>
  );
}
