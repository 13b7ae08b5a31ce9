/** What an explanation must know of the scenario, because the trace does not say it. */
export interface Surroundings {
  /** What a unit is called: process, thread, loop, coroutine. */
  readonly unit: string;
  /** Is who has waited longest for a connection served first? */
  readonly isFirstCome: boolean;
  /** Whose words a refusal has. */
  readonly database: "postgresql" | "mysql";
}

export const plainSurroundings: Surroundings = {
  unit: "unit",
  isFirstCome: true,
  database: "postgresql",
};
