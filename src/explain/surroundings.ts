/** What an explanation must know of the scenario, because the trace does not say it. */
export interface Surroundings {
  /** What a unit is called: process, thread, loop, coroutine. */
  readonly unit: string;
  /** For whom a connection is that is given back; who asks meanwhile may come before. */
  readonly serves: "longest" | "latest" | "anyone" | "who-asks";
  /** Whose words a refusal has. */
  readonly database: "postgresql" | "mysql";
}

export const plainSurroundings: Surroundings = {
  unit: "unit",
  serves: "longest",
  database: "postgresql",
};
