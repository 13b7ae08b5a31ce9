import { variantLetters } from "../src/scenario/blank-study.ts";
import { defaultScenario } from "../src/scenario/default-scenario.ts";
import { LONGEST_NOTE, viewKeys } from "../src/scenario/link/view-keys.ts";
import { settingValue } from "../src/scenario/settings/at-path.ts";
import { settings } from "../src/scenario/settings/index.ts";
import type { Bounds, Setting } from "../src/scenario/settings/setting.ts";

import { FORMAT_VERSION } from "../src/scenario/upgrades/index.ts";

type Json = { readonly [key: string]: unknown };

/** The JSON Schema of a scenario file, for docs/scenario.schema.json and for editors. */
export function scenarioSchema(): Json {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A Poolscope scenario",
    description: "What is left out is as by default. Times are in milliseconds.",
    type: "object",
    properties: {
      $schema: { type: "string" },
      version: { description: "The version of the format.", const: FORMAT_VERSION },
      ...group(""),
    },
  };
}

/** The JSON Schema of a study's file: a scenario in one to four variants, and how it is looked at. */
export function studySchema(): Json {
  const text = (description: string, maxLength: number) => ({
    description,
    type: "string",
    maxLength,
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A Poolscope study",
    description: "A scenario in one to four variants. What is left out is as by default.",
    type: "object",
    properties: {
      $schema: { type: "string" },
      version: { description: "The version of the format.", const: FORMAT_VERSION },
      model: { description: "The version of the model that made it.", type: "integer", minimum: 1 },
      id: {
        description: "A name for addresses and files.",
        type: "string",
        pattern: "^[a-z0-9][a-z0-9-]{0,59}$",
      },
      title: text("What it is called.", 120),
      hook: text("The question over the picture.", 400),
      base: { $ref: "scenario.schema.json" },
      variants: {
        description: "What is compared; each is the base but for its changes.",
        type: "array",
        minItems: 1,
        maxItems: variantLetters.length,
        items: {
          type: "object",
          properties: {
            label: text("What it is called.", 60),
            note: text("A quiet second line.", 120),
            changes: {
              description: "Settings that it has otherwise, by path.",
              type: "object",
              properties: Object.fromEntries(
                settings.map(({ path }) => [path, { $ref: referenceTo(path) }]),
              ),
            },
          },
        },
      },
      ...moment("opens"),
      moment: {
        description: "How far one has come; left out: as the study opens.",
        type: "object",
        properties: moment("stands"),
      },
      view: {
        description: "How it is looked at, in the words of a link.",
        type: "object",
        properties: Object.fromEntries(
          viewKeys.map((key) => [
            key,
            { type: "string", maxLength: key === "note" ? LONGEST_NOTE : 40 },
          ]),
        ),
      },
    },
  };
}

function moment(verb: string): Json {
  return {
    atMs: { description: `Where the playhead ${verb}.`, type: "number", minimum: 0 },
    selected: {
      description: "The number of the request that is selected; null: none.",
      type: ["integer", "null"],
      minimum: 0,
    },
  };
}

function referenceTo(path: string): string {
  return `scenario.schema.json#/properties/${path.replaceAll(".", "/properties/")}`;
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
