import { defaultScenario } from "../src/scenario/default-scenario.ts";
import { settingValue } from "../src/scenario/settings/at-path.ts";
import { settings } from "../src/scenario/settings/index.ts";
import type { Setting } from "../src/scenario/settings/setting.ts";

/** The settings as a Markdown table, for docs/link-format.md. */
export function settingsTable(): string {
  const rows = settings.map((setting) => {
    const usual = JSON.stringify(settingValue(defaultScenario, setting.path));
    return `| \`${setting.path}\` | ${allowed(setting)} | \`${usual}\` | ${setting.sentence} |`;
  });
  return ["| path | allowed | usual | means |", "|---|---|---|---|", ...rows].join("\n");
}

function allowed(setting: Setting): string {
  switch (setting.kind) {
    case "number": {
      const none = setting.noneLabel === null ? "" : `, or \`none\`: ${setting.noneLabel}`;
      return `${setting.least} to ${setting.most}${unit(setting.unit)}${none}`;
    }
    case "list":
      return `up to ${setting.longest} numbers from ${setting.least} to ${setting.most}${unit(setting.unit)}`;
    case "choice":
      return setting.choices.map(({ id }) => `\`${id}\``).join(", ");
    case "boolean":
      return "`true`, `false`";
    case "program":
    case "interventions":
      return `up to ${setting.longest} characters`;
  }
}

function unit(name: string): string {
  return name === "" ? "" : ` ${name}`;
}
