import { defaultScenario } from "../src/scenario/default-scenario.ts";
import { settingValue } from "../src/scenario/settings/at-path.ts";
import { settings } from "../src/scenario/settings/index.ts";
import type { Bounds, Setting } from "../src/scenario/settings/setting.ts";

type Json = { readonly [key: string]: unknown };

/** The JSON Schema of a scenario file, for docs/scenario.schema.json and for editors. */
export function scenarioSchema(): Json {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A Poolscope scenario",
    description: "What is left out is as by default. Times are in milliseconds.",
    type: "object",
    properties: {
      version: { description: "The version of the format.", const: 1 },
      ...group(""),
    },
  };
}

/** The settings whose paths begin so, and the groups among them. */
function group(prefix: string): Json {
  const inside = settings.filter(({ path }) => path.startsWith(prefix));
  return Object.fromEntries(
    inside.map((setting) => {
      const [key = "", ...rest] = setting.path.slice(prefix.length).split(".");
      if (rest.length === 0) return [key, described(setting)];
      return [key, { type: "object", properties: group(`${prefix}${key}.`) }];
    }),
  );
}

function described(setting: Setting): Json {
  return {
    title: setting.label,
    description: setting.sentence,
    default: settingValue(defaultScenario, setting.path),
    ...allowed(setting),
  };
}

function allowed(setting: Setting): Json {
  switch (setting.kind) {
    case "number": {
      if (setting.noneLabel === null) return number(setting);
      return { anyOf: [number(setting), { description: setting.noneLabel, type: "null" }] };
    }
    case "list":
      return { type: "array", maxItems: setting.longest, items: number(setting) };
    case "choice":
      return {
        oneOf: setting.choices.map(({ id, sentence }) => ({ description: sentence, const: id })),
      };
    case "boolean":
      return { type: "boolean" };
    case "program":
    case "interventions":
      return { type: "string", maxLength: setting.longest };
  }
}

function number({ isWhole, least, most }: Bounds): Json {
  return { type: isWhole ? "integer" : "number", minimum: least, maximum: most };
}
