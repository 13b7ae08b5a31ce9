import type { Quantity } from "../../src/lessons/measured.ts";
import { formatCount, formatShare } from "./format.ts";

const GAP = " ";
const MB_PER_GB = 1_000;

function upTo(digits: number) {
  return new Intl.NumberFormat("en", { maximumFractionDigits: digits });
}
const whole = upTo(0);
const oneDigit = upTo(1);
const twoDigits = upTo(2);

/** A number as a sentence needs it: three figures or so, with its unit. */
export function formatQuantity({ value, unit }: Quantity): string {
  if (Number.isNaN(value)) return "–";
  switch (unit) {
    case "ms":
      return formatMs(value);
    case "mb":
      return formatMb(value);
    case "share":
      return value < 0.1 && value > 0
        ? `${oneDigit.format(value * 100)}${GAP}%`
        : formatShare(value);
    case "perSecond":
      return `${oneDigit.format(value)} a second`;
    case "count":
      return formatCount(value);
    case "ratio":
      return oneDigit.format(value);
    case "plain":
      return twoDigits.format(value);
  }
}

/** 7.5 ms, 771 ms, 1.05 s, 25.1 s. */
function formatMs(ms: number): string {
  if (ms < 100) return `${oneDigit.format(ms)}${GAP}ms`;
  if (ms < 1_000) return `${whole.format(ms)}${GAP}ms`;
  const seconds = ms / 1_000;
  return `${(seconds < 2 ? twoDigits : oneDigit).format(seconds)}${GAP}s`;
}

function formatMb(mb: number): string {
  if (mb >= 10 * MB_PER_GB) return `${whole.format(mb / MB_PER_GB)}${GAP}GB`;
  return `${(mb < MB_PER_GB ? oneDigit : whole).format(mb)}${GAP}MB`;
}

/** How many times as much; small ratios need a digit. */
export function formatRatio(ratio: number): string {
  return ratio < 10 ? oneDigit.format(ratio) : whole.format(ratio);
}
