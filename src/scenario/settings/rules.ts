import { MICROS_PER_MS } from "../../kernel/time.ts";
import { parseProgram } from "../../program/parse.ts";
import type { Scenario, SettingPath, SettingValue } from "../scenario.ts";
import { withSetting } from "./at-path.ts";
import { MOST_PER_SECOND, orderedRates, timeOfRequests } from "./rates.ts";

/** What must change because two settings do not go together. */
export interface Repair {
  readonly path: SettingPath;
  readonly value: SettingValue;
  /** Names both settings. */
  readonly message: string;
}

/** Above this a run needs more memory than a phone has. */
export const MAX_REQUESTS = 1_000_000;

const rules: readonly ((scenario: Scenario) => Repair | null)[] = [
  orderRates,
  shortenArrivals,
  shortenSteps,
  cutProgramOf,
];

/** Makes the settings fit one another, changing as little as possible. */
export function reconcile(scenario: Scenario): { scenario: Scenario; repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  let repaired = scenario;
  for (const rule of rules) {
    const repair = rule(repaired);
    if (!repair) continue;
    repairs.push(repair);
    repaired = withSetting(repaired, repair.path, repair.value);
  }
  return { scenario: repaired, repairs };
}

/** Holds for every pattern of arrival, so that switching between them never breaks a scenario. */
function shortenArrivals({ arrivals: { perSecond, forMs } }: Scenario): Repair | null {
  if ((perSecond * forMs) / MICROS_PER_MS <= MAX_REQUESTS) return null;
  const value = Math.floor((MAX_REQUESTS * MICROS_PER_MS) / perSecond);
  const product = `arrivals.perSecond (${perSecond}) for arrivals.forMs (${forMs} ms)`;
  const bound = `gives more than ${MAX_REQUESTS} requests`;
  const message = `${product} ${bound}. arrivals.forMs is shortened to ${value} ms.`;
  return { path: "arrivals.forMs", value, message };
}

/** Numbers of a list that a sentence can hold. */
const MOST_SHOWN = 12;

/** In pairs and in order of time, so that the list means what it says. */
function orderRates({ arrivals: { rates } }: Scenario): Repair | null {
  const value = orderedRates(rates);
  if (value.length === rates.length && value.every((item, i) => item === rates[i])) return null;
  const rule = `arrivals.rates are pairs of a time and a rate up to ${MOST_PER_SECOND}`;
  const shown = value.slice(0, MOST_SHOWN).join(", ") || "none";
  const read = value.length > MOST_SHOWN ? `${shown} and so on, ${value.length} numbers` : shown;
  const message = `${rule}, in order of time. They are read as ${read}.`;
  return { path: "arrivals.rates", value, message };
}

/** The same for rates that change. */
function shortenSteps({ arrivals: { rates, forMs } }: Scenario): Repair | null {
  const mostMs = timeOfRequests(rates, MAX_REQUESTS);
  if (forMs <= mostMs) return null;
  const value = Math.floor(mostMs);
  const bound = `gives more than ${MAX_REQUESTS} requests`;
  const message = `arrivals.rates for arrivals.forMs (${forMs} ms) ${bound}. arrivals.forMs is shortened to ${value} ms.`;
  return { path: "arrivals.forMs", value, message };
}

/** Requests keep their programs up to the first that asks for one the mix does not have. */
function cutProgramOf({ program, arrivals: { programOf } }: Scenario): Repair | null {
  if (programOf.length === 0) return null;
  const { length } = parseProgram(program).programs;
  const first = programOf.findIndex((index) => index >= length);
  if (first < 0) return null;
  const culprit = `arrivals.programOf, entry ${first + 1}, is ${programOf[first]}`;
  const bound = `program has ${length}, counted from 0`;
  const message = `${culprit}, but ${bound}. The list ends before it; chance decides for the rest.`;
  return { path: "arrivals.programOf", value: programOf.slice(0, first), message };
}
