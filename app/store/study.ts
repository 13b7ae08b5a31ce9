import { temporal } from "zundo";
import { create } from "zustand";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import type {
  Changes,
  SettingPath,
  SettingValue,
  Study,
  Variant,
} from "../../src/scenario/scenario.ts";
import { settingValue, withSetting } from "../../src/scenario/settings/at-path.ts";
import { LEASE } from "../../src/scenario/settings/lease.ts";
import type { Choice } from "../../src/scenario/settings/setting.ts";
import { leaseLabel } from "../strings/study.ts";
import { setScope, useScope } from "./scope.ts";

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

// Undo, a link or another study may take away the one that settings were changed for.
useStudy.subscribe(({ study }) => {
  if (study.variants[useScope.getState().variant ?? 0] === undefined) setScope(null);
});

/** Another study, from a link or the catalogue; undo leads back from it, as from any change. */
export function openStudy(study: Study, original: Study | undefined): void {
  endSlide();
  // Its variants are others, whatever their letters.
  if (study.id !== getState().study.id) setScope(null);
  setState({ study, original });
}

/** The study that the page opens with: there is nothing before it to go back to. */
export function beginWith(study: Study, original: Study | undefined): void {
  setState({ study, original });
  useStudy.temporal.getState().clear();
}

/**
 * Changes a setting to a value that it allows: for the one variant that settings are changed for at
 * present, or for all that have none of their own.
 */
export function changeSetting(path: SettingPath, value: SettingValue, phase: Phase): void {
  const { variant } = useScope.getState();
  if (variant !== null) changeOwnSetting(variant, path, value, phase);
  else change(phase, (study) => ({ ...study, base: withSetting(study.base, path, value) }));
}

/** The same values for every variant, also for those that had some of their own. */
export function changeForAll(changes: Changes, phase: Phase): void {
  // What is edited is what is changed.
  editForAll(Object.keys(changes), (path) => changes[path] as SettingValue, phase);
}

/** Edits these settings of all variants: what they share, and what some have of their own. */
export function editForAll(
  paths: readonly SettingPath[],
  edit: (path: SettingPath, value: SettingValue) => SettingValue,
  phase: Phase,
): void {
  const edited = (values: Changes) =>
    Object.fromEntries(
      Object.entries(values).map(([path, value]) => [
        path,
        paths.includes(path) ? edit(path, value) : value,
      ]),
    );
  change(phase, ({ base, variants, ...study }) => ({
    ...study,
    base: paths.reduce(
      (scenario, path) => withSetting(scenario, path, edit(path, settingValue(scenario, path))),
      base,
    ),
    variants: variants.map((variant) => ({ ...variant, changes: edited(variant.changes) })),
  }));
}

/** Changes the variants themselves: how many there are, their order, names and own settings. */
export function changeVariants(
  edit: (variants: Study["variants"]) => Study["variants"],
  phase: Phase = "final",
): void {
  const { variants } = getState().study;
  const edited = edit(variants);
  if (edited !== variants) change(phase, (study) => ({ ...study, variants: edited }));
}

function changeOwnSetting(
  index: number,
  path: SettingPath,
  value: SettingValue,
  phase: Phase,
): void {
  const own = (variant: Variant) => ({
    ...variant,
    changes: { ...variant.changes, [path]: value },
  });
  changeVariants((variants) => variants.map((one, i) => (i === index ? own(one) : one)), phase);
}

/** Lets one variant lease otherwise; it is then named otherwise. */
export function chooseLease(index: number, { id, label, example = "" }: Choice): void {
  change("final", (study) => ({
    ...study,
    variants: study.variants.map((variant, i) =>
      i === index
        ? { label: leaseLabel(label), note: example, changes: { ...variant.changes, [LEASE]: id } }
        : variant,
    ),
  }));
}

export function undo(): void {
  endSlide();
  useStudy.temporal.getState().undo();
}

export function redo(): void {
  useStudy.temporal.getState().redo();
}

/**
 * Changes all of it at once. The first step of a slide is remembered with what was before it; the
 * rest is not.
 */
export function change(phase: Phase, edit: (study: Study) => Study): void {
  const history = useStudy.temporal.getState();
  setState({ study: edit(getState().study), phase });
  if (phase === "sliding") history.pause();
  else history.resume();
}

function endSlide(): void {
  useStudy.temporal.getState().resume();
  setState({ phase: "final" });
}
