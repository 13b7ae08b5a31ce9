import type { SettingPath } from "../scenario.ts";
import { chanceSettings } from "./chance.ts";
import { clientSettings } from "./clients.ts";
import { databaseSettings } from "./database.ts";
import { interventionSettings } from "./interventions.ts";
import { memorySettings } from "./memory.ts";
import { poolSettings } from "./pool.ts";
import { poolerSettings } from "./pooler.ts";
import { requestSettings } from "./requests.ts";
import { serverSettings } from "./server.ts";
import type { Setting } from "./setting.ts";

/** Every setting there is, in the order shown; links keep this order too. */
export const settings: readonly Setting[] = [
  ...requestSettings,
  ...clientSettings,
  ...serverSettings,
  ...memorySettings,
  ...poolSettings,
  ...poolerSettings,
  ...databaseSettings,
  ...interventionSettings,
  ...chanceSettings,
];

const byPath = new Map(settings.map((setting) => [setting.path, setting]));

export function findSetting(path: SettingPath): Setting | undefined {
  return byPath.get(path);
}
