import type { ReactNode } from "react";
import { Inspector } from "../controls/inspector/Inspector.tsx";
import { ChartsPage } from "../lab/ChartsPage.tsx";
import { LanesPage } from "../lab/LanesPage.tsx";
import type { LabViewProps } from "../lab/lab-view-props.ts";
import { NumbersPage } from "../lab/NumbersPage.tsx";
import { ProgramPanel } from "../lab/ProgramPanel.tsx";
import type { Scene } from "../lab/use-scene.ts";
import { selectedTask, useSelection } from "../store/selection.ts";
import type { VariantRun } from "../store/variant-run.ts";
import type { gallery } from "../strings/gallery.ts";
import { AxisView } from "../views/axis/AxisView.tsx";
import { LanesView } from "../views/lanes/LanesView.tsx";
import { NumbersView } from "../views/numbers/NumbersView.tsx";
import { ScrubberView } from "../views/scrubber/ScrubberView.tsx";
import { StageView } from "../views/stage/StageView.tsx";
import { WaitingView } from "../views/waiting/WaitingView.tsx";

export type GalleryViewId = keyof typeof gallery.views;

/** A view, of the first variant where it shows one. */
export interface GalleryView {
  readonly id: GalleryViewId;
  render(shown: Shown): ReactNode;
}

export interface Shown {
  readonly scene: Scene;
  /** What the Lab's views are given here. */
  readonly page: LabViewProps;
  /** The first variant's run, and what it is called. */
  readonly run: VariantRun;
  readonly label: string;
}

const GUTTER_REM = 9;

/** Every view that there is, in the Lab's order. */
export const galleryViews: readonly GalleryView[] = [
  {
    id: "stage",
    render: (shown) => <StageView {...common(shown)} moves={false} />,
  },
  {
    id: "lanes-of-connections",
    render: (shown) => (
      <>
        <LanesView {...common(shown)} kind="connection" />
        <AxisView gutter={GUTTER_REM} />
      </>
    ),
  },
  {
    id: "lanes-of-units",
    render: (shown) => (
      <>
        <LanesView {...common(shown)} kind="unit" />
        <AxisView gutter={GUTTER_REM} />
      </>
    ),
  },
  {
    id: "waiting",
    render: ({ run, scene }) => (
      <WaitingView run={run} most={scene.mostWaiting} gutter={GUTTER_REM} />
    ),
  },
  { id: "headlines", render: ({ run }) => <NumbersView run={run} variant={0} /> },
  { id: "lanes", render: ({ page }) => <LanesPage {...page} /> },
  { id: "charts", render: ({ page }) => <ChartsPage {...page} /> },
  { id: "numbers", render: ({ page }) => <NumbersPage {...page} /> },
  { id: "program", render: ({ scene }) => <ProgramPanel runs={scene.runs} /> },
  { id: "inspector", render: ({ scene }) => <Inspector runs={scene.runs} /> },
  {
    id: "scrubber",
    render: ({ run }) => (
      <ScrubberView run={run} unit={run.surroundings.unit} selected={selectedNow()} />
    ),
  },
];

function common({ run, label }: Shown) {
  const { unit } = run.surroundings;
  return { run, variant: 0, label, unit, selected: selectedNow(), gutter: GUTTER_REM };
}

/** A frame stands still, and its selection with it. */
function selectedNow(): number | null {
  return selectedTask(useSelection.getState());
}
