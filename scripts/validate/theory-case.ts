export type Params = Readonly<Record<string, number>>;

/** An exact result of queueing theory; times in seconds. */
export interface TheoryCase {
  readonly id: string;
  readonly model: string;
  readonly params: Params;
  readonly expected: Readonly<Record<string, unknown>>;
}
