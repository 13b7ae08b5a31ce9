import * as clients from "./clients.ts";
import * as connections from "./connections.ts";
import * as cores from "./cores.ts";
import * as database from "./database.ts";
import type { Case, Law } from "./law.ts";
import * as places from "./places.ts";
import * as pooler from "./pooler.ts";
import * as processes from "./processes.ts";
import * as requests from "./requests.ts";
import * as unfinished from "./unfinished.ts";
import * as upkeep from "./upkeep.ts";

/** What holds of every run, whatever the scenario. */
export const laws: readonly Law[] = [
  ...Object.values(places),
  ...Object.values(requests),
  ...Object.values(connections),
  ...Object.values(cores),
  ...Object.values(database),
  ...Object.values(pooler),
  ...Object.values(clients),
  ...Object.values(processes),
  ...Object.values(upkeep),
  ...Object.values(unfinished),
];

/** Every breach of a law, in a sentence. */
export function findBreaches(one: Case): readonly string[] {
  return laws.flatMap((law) => [...law.breaches(one)].map((what) => `${law.sentence}: ${what}`));
}
