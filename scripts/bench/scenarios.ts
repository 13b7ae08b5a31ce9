import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { stationScenario, stations } from "../validate/theory-models.ts";

/** M/M/10 at load 0.9 comes first: the budgets are its. */
export const benchScenarios: Readonly<Record<string, Scenario>> = {
  mm10: stationScenario(stations["M/M/c"]!({ lambda: 450, mu: 50, c: 10 }), 100, 1),
  "sandwich-request": withFiveThousand(variantScenario(sandwich, 0)),
  "sandwich-statement": withFiveThousand(variantScenario(sandwich, 1)),
};

/** The sandwich's 15 requests a second, for so long that 5,000 come. */
function withFiveThousand(scenario: Scenario): Scenario {
  return { ...scenario, arrivals: { ...scenario.arrivals, forMs: 333_333 } };
}
