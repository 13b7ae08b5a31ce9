import { formatInterventions } from "../../src/interventions/format.ts";
import type { Intervention } from "../../src/interventions/intervention.ts";
import { parseInterventions } from "../../src/interventions/parse.ts";
import type { Study } from "../../src/scenario/scenario.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";
import { change } from "./study.ts";
import { withOwn } from "./variants.ts";

const PATH = "interventions";

/** An intervention, and the variants in which it is made. */
export interface Listed {
  readonly intervention: Intervention;
  readonly places: readonly number[];
  /** Of several that are alike in one variant, which one. */
  readonly nth: number;
}

type Edit = (all: readonly Intervention[]) => readonly Intervention[];

/** What is changed while one variant runs, in order of time. */
export function interventionsOf(study: Study, place: number): readonly Intervention[] {
  return inOrder(variantAsked(study, place).interventions);
}

/** What is changed while these variants run, in order of time; what several have is listed once. */
export function listedOf(study: Study, places: readonly number[]): readonly Listed[] {
  const listed = new Map<string, Listed>();
  for (const place of places) {
    const all = interventionsOf(study, place);
    for (const [i, intervention] of all.entries()) {
      const nth = all.slice(0, i).filter((one) => isSame(one, intervention)).length;
      const key = `${textOf([intervention])} ${nth}`;
      const others = listed.get(key)?.places ?? [];
      listed.set(key, { intervention, places: [...others, place], nth });
    }
  }
  return [...listed.values()].toSorted((a, b) => a.intervention.at - b.intervention.at);
}

/** As one text, in order of time: what a scenario holds. */
export function textOf(interventions: readonly Intervention[]): string {
  return formatInterventions(interventions.toSorted((a, b) => a.at - b.at));
}

/** One more, in each of these variants. */
export function addIntervention(places: readonly number[], intervention: Intervention): void {
  edit(places, (all) => [...all, intervention]);
}

/** Another moment or another value, wherever it is made. */
export function replaceListed(listed: Listed, by: Intervention): void {
  editListed(listed, [by]);
}

/** It is made nowhere any more. */
export function removeListed(listed: Listed): void {
  editListed(listed, []);
}

function editListed({ intervention, places, nth }: Listed, by: readonly Intervention[]): void {
  edit(places, (all) => {
    const alike = [...all.keys()].filter((i) => isSame(all[i]!, intervention));
    const place = alike[nth];
    return place === undefined ? all : all.toSpliced(place, 1, ...by);
  });
}

/** In all of these variants at once, so that it is one change to undo. */
function edit(places: readonly number[], one: Edit): void {
  const edited = (text: string) => textOf(one(inOrder(text)));
  change("final", (study) => {
    const sharing = [...study.variants.keys()].filter((i) => !hasOwn(study, i));
    // What those share that have none of their own is changed only where it is for all of them.
    const isShared =
      sharing.length > 0
        ? sharing.every((place) => places.includes(place))
        : places.length === study.variants.length;
    const base = isShared
      ? { ...study.base, interventions: edited(study.base.interventions) }
      : study.base;
    const variants = study.variants.map((variant, place) => {
      if (!places.includes(place)) return variant;
      const own = edited(variantAsked(study, place).interventions);
      return withOwn(base, variant, { [PATH]: own });
    });
    return { ...study, base, variants };
  });
}

function hasOwn({ variants }: Study, place: number): boolean {
  return Object.hasOwn(variants[place]?.changes ?? {}, PATH);
}

function inOrder(text: string): readonly Intervention[] {
  return parseInterventions(text).interventions.toSorted((a, b) => a.at - b.at);
}

function isSame(a: Intervention, b: Intervention): boolean {
  return textOf([a]) === textOf([b]);
}
