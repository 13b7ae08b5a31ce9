/** One number or count held against what it should be. */
export interface Check {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

/** One of the three judges' cases. */
export interface Case {
  readonly kind: "theory" | "recording" | "law";
  readonly id: string;
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

export interface Skipped {
  readonly id: string;
  readonly why: string;
}

export function judge(kind: Case["kind"], id: string, checks: readonly Check[]): Case {
  return { kind, id, ok: checks.every(({ ok }) => ok), checks };
}
