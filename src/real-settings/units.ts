/** Milliseconds as seconds, as short as they can be written. */
export function seconds(ms: number): string {
  return `${ms / 1_000}`;
}

/** As a duration in Go. */
export function goDuration(ms: number | null): string {
  if (ms === null) return "0";
  if (ms % 60_000 === 0) return `${ms / 60_000} * time.Minute`;
  if (ms % 1_000 === 0) return `${ms / 1_000} * time.Second`;
  if (Number.isInteger(ms)) return `${ms} * time.Millisecond`;
  return `${Math.round(ms * 1_000)} * time.Microsecond`;
}
