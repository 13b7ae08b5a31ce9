import { describe, type Reading } from "../problem.ts";
import type { SettingValue } from "../scenario.ts";
import type { Bounds, ListSetting } from "./setting.ts";

/** What reading a number needs to know: of a setting, or of another field of a link or a file. */
export interface NumberField extends Bounds {
  readonly path: string;
  readonly noneLabel: string | null;
}

/** A number outside the bounds moves to the nearest inside; anything else gives the fallback. */
export function readNumber<Fallback extends SettingValue>(
  field: NumberField,
  found: unknown,
  fallback: Fallback,
): Reading<number | null | Fallback> {
  if (found === null && field.noneLabel !== null) return { value: null, problem: null };
  const value = nearestAllowed(field, found);
  if (value !== null && value === found) return { value, problem: null };
  const allowed = describeBounds(field) + (field.noneLabel === null ? "" : ", or none");
  const fault = `${field.path} is ${describe(found)}; it is ${allowed}.`;
  if (value === null) return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
  return { value, problem: `${fault} The nearest, ${value}, is used.` };
}

/** Numbers outside the bounds move to the nearest inside; what is no number is left out. */
export function readList(
  setting: ListSetting,
  found: unknown,
  fallback: SettingValue,
): Reading<SettingValue> {
  const { path, longest } = setting;
  const allowed = `a list of numbers, each ${describeBounds(setting)}`;
  if (!Array.isArray(found)) {
    const fault = `${path} is ${describe(found)}; it is ${allowed}.`;
    return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
  }
  const items: readonly unknown[] = Array.from(found.slice(0, longest));
  const nearest = items.map((item) => nearestAllowed(setting, item));
  const value = nearest.filter((item) => item !== null);
  const first = nearest.findIndex((item, i) => item !== items[i]);
  if (first >= 0) {
    const fault = `${path}, entry ${first + 1}, is ${describe(items[first])}; it is ${allowed}.`;
    const outcome = "Numbers outside move to the nearest inside, anything else is left out.";
    return { value, problem: `${fault} ${outcome}` };
  }
  if (found.length <= longest) return { value, problem: null };
  const fault = `${path} is ${describe(found)}; at most ${longest} fit.`;
  return { value, problem: `${fault} The first ${longest} are used.` };
}

/** What becomes of a setting that could not be read. */
export function staysAt(fallback: SettingValue): string {
  return `It stays ${describe(fallback)}.`;
}

/** null where no number was found. */
function nearestAllowed({ least, most, isWhole }: Bounds, found: unknown): number | null {
  if (typeof found !== "number" || Number.isNaN(found)) return null;
  const inside = Math.min(Math.max(found, least), most);
  const value = isWhole ? Math.round(inside) : inside;
  // Minus zero is written "0" in a link and would not come back the same.
  return value === 0 ? 0 : value;
}

function describeBounds({ least, most, isWhole, unit }: Bounds): string {
  return `a ${isWhole ? "whole " : ""}number from ${least} to ${most}${unit && ` ${unit}`}`;
}
