import { variantLetters } from "../../src/scenario/blank-study.ts";
import type { Changes, Scenario, Study, Variant } from "../../src/scenario/scenario.ts";
import { settingValue } from "../../src/scenario/settings/at-path.ts";
import { setScope } from "./scope.ts";
import { useSelection } from "./selection.ts";
import { changeVariants, useStudy } from "./study.ts";

export const MOST_VARIANTS = variantLetters.length;

/** One more variant, like the one at the index but for some settings; named after them. */
export function duplicateVariant(index: number, changes: Changes, label: string): void {
  changeVariants((variants) => {
    const like = variants[index];
    if (like === undefined || variants.length >= MOST_VARIANTS) return variants;
    return [
      ...variants,
      withOwn(useStudy.getState().study.base, { ...like, label, note: "" }, changes),
    ];
  });
  // Who adds one wants to see it.
  useSelection.setState({ isComparing: true });
}

export function removeVariant(index: number): void {
  setScope(null);
  changeVariants((variants) =>
    variants.length > 1 ? variants.filter((_, place) => place !== index) : variants,
  );
}

export function renameVariant(index: number, label: string): void {
  changeVariants(replace(index, (variant) => ({ ...variant, label })));
}

/** One place up or down. */
export function moveVariant(index: number, way: -1 | 1): void {
  setScope(null);
  changeVariants((variants) => {
    const [here, there] = [variants[index], variants[index + way]];
    if (here === undefined || there === undefined) return variants;
    return variants.with(index, there).with(index + way, here);
  });
}

/** As it came with the study; one that did not come with it has no settings of its own any more. */
export function resetVariant(index: number): void {
  const came = useStudy.getState().original?.variants[index];
  changeVariants(replace(index, (variant) => came ?? { ...variant, changes: {} }));
}

/** Gives one variant settings of its own, and perhaps a name; what is as in the base is nothing of its own. */
export function changeVariant(index: number, changes: Changes, label: string | null = null): void {
  changeVariants(
    replace(index, (variant) => {
      const named = label === null ? variant : { ...variant, label, note: "" };
      return withOwn(useStudy.getState().study.base, named, changes);
    }),
  );
}

function replace(index: number, edit: (variant: Variant) => Variant) {
  return (variants: Study["variants"]) =>
    variants.map((variant, place) => (place === index ? edit(variant) : variant));
}

/** With these settings besides its own; what is as in the base is nothing of its own. */
export function withOwn(base: Scenario, variant: Variant, changes: Changes): Variant {
  const own = Object.entries({ ...variant.changes, ...changes }).filter(
    ([path, value]) => JSON.stringify(value) !== JSON.stringify(settingValue(base, path)),
  );
  return { ...variant, changes: Object.fromEntries(own) };
}
