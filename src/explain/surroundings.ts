/** What an explanation must know of the scenario, because the trace does not say it. */
export interface Surroundings {
  /** What a unit is called: process, thread, loop, coroutine. */
  readonly unit: string;
  /** What a unit must have to compute, where its process has fewer than units. */
  readonly turn: "lock" | "loop" | "processor";
  /** For whom a connection is that is given back; who asks meanwhile may come before. */
  readonly serves: "longest" | "latest" | "anyone" | "who-asks";
  /** Does a unit keep its connection between its requests, so that nobody else gets it? */
  readonly unitsKeep: boolean;
  /** Whose words a refusal has. */
  readonly database: "postgresql" | "mysql";
  /** Do queries under way share the database's cores? */
  readonly sharesCores: boolean;
  /** What the pool says when a checkout took too long (see `poolWords`); null: it has no words of its own. */
  readonly timedOut: string | null;
  /** What the runtime says of a request whose deadline passed; null: nothing of its own. */
  readonly pastDeadline: string | null;
}

export const plainSurroundings: Surroundings = {
  unit: "unit",
  turn: "processor",
  serves: "longest",
  unitsKeep: false,
  database: "postgresql",
  sharesCores: false,
  timedOut: null,
  pastDeadline: null,
};
