import { placeholderOf, unwrapped } from "./placeholder.ts";
import { unquoted } from "./syntax/scan.ts";

/** What a text says, as far as settings say anything. */
export type Value =
  | { readonly kind: "number"; readonly number: number; readonly isMs: boolean }
  | { readonly kind: "infinite" }
  /** nil, null, None. */
  | { readonly kind: "none" }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "word"; readonly word: string };

export interface ReadValue {
  readonly value: Value;
  /** The variable whose default this is. */
  readonly variable: string | null;
  /** Has that variable no default? */
  readonly isOpen: boolean;
}

const DEEPEST = 4;

/** Defaults of placeholders are taken; `names` are variables that the text itself sets. */
export function readValue(text: string, names: ReadonlyMap<string, string> = new Map()): ReadValue {
  let inner = unquoted(unwrapped(text));
  let variable: string | null = null;
  for (let i = 0; i < DEEPEST; i++) {
    const named = names.get(inner);
    const placeholder = placeholderOf(inner);
    if (placeholder) {
      variable = placeholder.variable;
      if (placeholder.otherwise === null) {
        return { value: { kind: "word", word: inner }, variable, isOpen: true };
      }
      inner = unquoted(unwrapped(placeholder.otherwise));
    } else if (named !== undefined && named !== inner) inner = unquoted(unwrapped(named));
    else break;
  }
  return { value: meaningOf(inner), variable, isOpen: false };
}

function meaningOf(text: string): Value {
  const word = text.trim();
  if (/^(nil|null|none|undefined|~)$/i.test(word)) return { kind: "none" };
  if (/^(true|yes|on)$/i.test(word)) return { kind: "flag", flag: true };
  if (/^(false|no|off)$/i.test(word)) return { kind: "flag", flag: false };
  if (
    /^(Number\.|Float::|math\.|\.)?(infinity|inf|MaxInt|MaxInt32|MaxInt64|MAX_VALUE)$/i.test(word)
  ) {
    return { kind: "infinite" };
  }
  return product(word) ?? { kind: "word", word };
}

/** `30 * time.Second`, `60 * 1000`, `5min`, `2.minutes`: numbers and units multiplied. */
function product(text: string): Value | null {
  const factors = text.split("*");
  if (factors.length > 6) return null;
  let number = 1;
  let isMs = false;
  for (const factor of factors) {
    const read = factorOf(factor.trim());
    if (!read || (isMs && read.isMs)) return null;
    number *= read.number;
    isMs ||= read.isMs;
  }
  return Number.isFinite(number) ? { kind: "number", number, isMs } : null;
}

/** Units of time, by every name that a setting has for them, in milliseconds. */
const units: Readonly<Record<string, number>> = {
  us: 0.001,
  µs: 0.001,
  microsecond: 0.001,
  microseconds: 0.001,
  ms: 1,
  millisecond: 1,
  milliseconds: 1,
  millis: 1,
  s: 1_000,
  sec: 1_000,
  secs: 1_000,
  second: 1_000,
  seconds: 1_000,
  m: 60_000,
  min: 60_000,
  mins: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  days: 86_400_000,
};

interface Factor {
  readonly number: number;
  readonly isMs: boolean;
}

function factorOf(text: string): Factor | null {
  const [, unit] = /^time\.(\w{1,20})$/.exec(text) ?? [];
  if (unit !== undefined) return timed(1, unit);
  const [, java, inBrackets] =
    /^(?:java\.time\.)?(?:Duration\.of|time\.Duration|TimeUnit\.)(\w{0,20})(?:\.toMillis)?\(([^()]{1,40})\)$/.exec(
      text,
    ) ?? [];
  if (inBrackets !== undefined) {
    const number = plainNumber(inBrackets);
    if (number === null) return null;
    return java === "" ? { number: number / 1e6, isMs: true } : timed(number, java ?? "");
  }
  const [, hours, minutes, seconds] =
    /^PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/i.exec(text) ?? [];
  if (hours !== undefined || minutes !== undefined || seconds !== undefined) {
    const all = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return { number: all * 1_000, isMs: true };
  }
  const [, digits, behind] =
    /^([+-]?[\d_.]{1,60}(?:e[+-]?\d{1,4})?)[lLfFdD]?(?:\s*\.?\s*([a-zµ]{1,20}))?$/i.exec(text) ??
    [];
  if (digits === undefined) return null;
  const number = plainNumber(digits.replace(/\.$/, ""));
  if (number === null) return null;
  return behind === undefined ? { number, isMs: false } : timed(number, behind);
}

function timed(number: number, unit: string): Factor | null {
  const key = unit.toLowerCase();
  return Object.hasOwn(units, key) ? { number: number * units[key]!, isMs: true } : null;
}

function plainNumber(text: string): number | null {
  const plain = text.trim().replaceAll("_", "").replace(/[lL]$/, "");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}
