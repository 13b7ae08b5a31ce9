import { poolerModes } from "../../model/pooler/modes/index.ts";
import type { Condition, Setting } from "./setting.ts";

const hasPooler: Condition = {
  holds: ({ pooler }) => pooler.mode !== "none",
  otherwise: "There is no pooler.",
};

/** What stands between the pools and the database. */
export const poolerSettings: readonly Setting[] = [
  {
    path: "pooler.mode",
    section: "pooler",
    kind: "choice",
    label: "Pooler",
    sentence:
      "What stands between the pools and the database, and when it takes a connection back.",
    choices: [
      { id: "none", label: "none", sentence: "Connections go straight to the database." },
      ...poolerModes,
    ],
  },
  {
    path: "pooler.size",
    section: "pooler",
    kind: "number",
    label: "Pooler's size",
    sentence: "Most connections that the pooler has to the database.",
    least: 1,
    most: 1000,
    isWhole: true,
    step: 1,
    scale: "log",
    unit: "",
    noneLabel: null,
    appliesTo: hasPooler,
  },
  {
    path: "pooler.maxClients",
    section: "pooler",
    kind: "number",
    label: "Pooler's clients",
    sentence: "Most connections that the pooler accepts from clients.",
    least: 1,
    most: 100000,
    isWhole: true,
    step: 1,
    scale: "log",
    unit: "",
    noneLabel: "no limit",
    appliesTo: hasPooler,
  },
  {
    path: "pooler.waitTimeoutMs",
    section: "pooler",
    kind: "number",
    label: "Pooler's timeout",
    sentence: "How long a client waits for a connection to the database before it is sent away.",
    least: 1,
    most: 600000,
    isWhole: false,
    step: 100,
    scale: "log",
    unit: "ms",
    noneLabel: "waits for ever",
    appliesTo: hasPooler,
  },
  {
    path: "pooler.openAtStart",
    section: "pooler",
    kind: "number",
    label: "Pooler's open at the start",
    sentence: "How many connections to the database the pooler has open when the run begins.",
    least: 0,
    most: 1000,
    isWhole: true,
    step: 1,
    scale: "log",
    unit: "",
    noneLabel: null,
    appliesTo: hasPooler,
  },
];
