import { temporal } from "zundo";
import { create } from "zustand";
import { leasePolicies } from "../../src/model/leasing/index.ts";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { applyChanges } from "../../src/scenario/changes.ts";
import type { SettingPath, SettingValue, Study, Variant } from "../../src/scenario/scenario.ts";
import { leaseLabel } from "../strings/study.ts";

interface StudyState {
  readonly study: Study;
  /** The study of that name as it came with Poolscope; undefined for one of somebody's own. */
  readonly original: Study | undefined;
  /** Is a hand still on a slider? */
  readonly phase: Phase;
}

/** How far a change has come: while it slides, or when the hand lets go. */
export type Phase = "sliding" | "final";

/** What is looked at. Every change of it can be undone; a drag is one change. */
export const useStudy = create<StudyState>()(
  temporal((): StudyState => ({ study: sandwich, original: sandwich, phase: "final" }), {
    limit: 200,
    partialize: ({ study, original }) => ({ study, original }),
    equality: (before, now) => before.study === now.study,
  }),
);

const { getState, setState } = useStudy;

/** Another study, from a link or the catalogue; undo leads back from it, as from any change. */
export function openStudy(study: Study, original: Study | undefined): void {
  endSlide();
  setState({ study, original });
}

/** The study that the page opens with: there is nothing before it to go back to. */
export function beginWith(study: Study, original: Study | undefined): void {
  setState({ study, original });
  useStudy.temporal.getState().clear();
}

/** Changes a setting for all variants. */
export function changeSetting(path: SettingPath, value: SettingValue, phase: Phase): void {
  change(phase, (study) => ({ ...study, base: applyChanges(study.base, { [path]: value }) }));
}

/** Changes a setting of one variant; who leases otherwise is named otherwise. */
export function changeVariant(
  index: number,
  path: SettingPath,
  value: SettingValue,
  phase: Phase,
): void {
  change(phase, (study) => ({
    ...study,
    variants: study.variants.map((variant, i) =>
      i === index
        ? renamed({ ...variant, changes: { ...variant.changes, [path]: value } })
        : variant,
    ),
  }));
}

function renamed(variant: Variant): Variant {
  const policy = leasePolicies.find(({ id }) => id === variant.changes["pool.lease"]);
  if (policy === undefined) return variant;
  return { ...variant, label: leaseLabel(policy.label), note: policy.sentence };
}

export function undo(): void {
  endSlide();
  useStudy.temporal.getState().undo();
}

export function redo(): void {
  useStudy.temporal.getState().redo();
}

/** The first step of a slide is remembered with what was before it; the rest is not. */
function change(phase: Phase, edit: (study: Study) => Study): void {
  const history = useStudy.temporal.getState();
  setState({ study: edit(getState().study), phase });
  if (phase === "sliding") history.pause();
  else history.resume();
}

function endSlide(): void {
  useStudy.temporal.getState().resume();
  setState({ phase: "final" });
}
