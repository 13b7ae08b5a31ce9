/** What an explanation must know of the scenario, because the trace does not say it. */
export interface Surroundings {
  /** What a unit is called: process, thread, loop, coroutine. */
  readonly unit: string;
  /** For whom a connection is that is given back; who asks meanwhile may come before. */
  readonly serves: "longest" | "latest" | "anyone" | "who-asks";
  /** Whose words a refusal has. */
  readonly database: "postgresql" | "mysql";
  /** What the pool says when a checkout took too long; null: it has no words of its own. */
  readonly timedOut: string | null;
}

export const plainSurroundings: Surroundings = {
  unit: "unit",
  serves: "longest",
  database: "postgresql",
  timedOut: null,
};
