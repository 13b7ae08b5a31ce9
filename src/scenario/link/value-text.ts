import type { SettingValue } from "../scenario.ts";
import type { Setting } from "../settings/setting.ts";

/** In a variant: the setting is as in the base, though the named study changes it. */
export const AS_BASE = "base";

/** A setting's value as a link writes it: `8`, `none`, `true`, `request`, `0,1.5,3`. */
export function valueToText(value: SettingValue): string {
  if (value === null) return "none";
  return typeof value === "object" ? value.join(",") : String(value);
}

/** What a text says as JSON would: where it is no such value, the text itself, to be reported. */
export function textToValue(setting: Setting, text: string): unknown {
  switch (setting.kind) {
    case "number":
      return textToNumber(text);
    case "list":
      return text === "" ? [] : text.split(",").map(textToNumber);
    case "boolean":
      return text === "true" || (text === "false" ? false : text);
    default:
      return text;
  }
}

/** A number or `none`; anything else stays the text that it is. */
export function textToNumber(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === "none") return null;
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : text;
}

/** A moment as a link writes it: `2450ms`. */
export function momentToText(ms: number): string {
  return `${ms}ms`;
}

/** By hand `2450`, `2450ms` and `2.45s` are the same moment. */
export function textToMoment(text: string): unknown {
  const [, digits = "", unit] = /^\s*(.*?)\s*(ms|s)?\s*$/s.exec(text) ?? [];
  const number = textToNumber(digits);
  if (typeof number !== "number") return text;
  return unit === "s" ? number * 1_000 : number;
}
