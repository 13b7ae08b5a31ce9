import { type ArrivalKindId, arrivalKinds } from "../../model/arrivals/index.ts";
import { MAX_PROGRAMS } from "../../program/parse.ts";
import { LATEST_BY_HAND_MS, MOST_BY_HAND } from "../by-hand.ts";
import type { Condition, Setting } from "./setting.ts";

/** Ten minutes of arrivals. */
const MOST_MS = 600_000;
const MOST_LISTED = 10_000;

/** Only these patterns of arrival read it. */
function onlyWhen(otherwise: string, ...kinds: readonly ArrivalKindId[]): Condition {
  return { holds: ({ arrivals }) => kinds.includes(arrivals.kind), otherwise };
}

const comesAtRate = onlyWhen("Requests do not come at one rate.", "even", "poisson");
const isClosed = onlyWhen("Requests do not come from a fixed number of users.", "closed");

/** What requests do and when they come. */
export const requestSettings: readonly Setting[] = [
  {
    path: "program",
    section: "requests",
    kind: "program",
    label: "Program",
    sentence: "What each request does, step by step, with milliseconds.",
    longest: 8_000,
  },
  {
    path: "arrivals.kind",
    section: "requests",
    kind: "choice",
    label: "Arrivals",
    sentence: "The pattern in which requests arrive.",
    choices: arrivalKinds,
  },
  {
    path: "arrivals.perSecond",
    section: "requests",
    kind: "number",
    label: "Requests a second",
    sentence: "How many requests arrive each second, on average.",
    least: 0.1,
    most: 100_000,
    isWhole: false,
    step: 1,
    scale: "log",
    unit: "/s",
    noneLabel: null,
    appliesTo: comesAtRate,
  },
  {
    path: "arrivals.forMs",
    section: "requests",
    kind: "number",
    label: "Arrivals last",
    sentence: "How long requests go on arriving; those inside are then still served.",
    least: 1,
    most: MOST_MS,
    isWhole: false,
    step: 1_000,
    scale: "log",
    unit: "ms",
    noneLabel: null,
    appliesTo: {
      holds: ({ arrivals: { kind } }) => kind !== "burst" && kind !== "list",
      otherwise: "How many requests come is given, not for how long.",
    },
  },
  {
    path: "arrivals.count",
    section: "requests",
    kind: "number",
    label: "How many at once",
    sentence: "How many requests arrive together at the start.",
    least: 1,
    most: 100_000,
    isWhole: true,
    step: 1,
    scale: "log",
    unit: "",
    noneLabel: null,
    appliesTo: onlyWhen("Requests do not come all at once.", "burst"),
  },
  {
    path: "arrivals.atMs",
    section: "requests",
    kind: "list",
    label: "Times of arrival",
    sentence: "When each request arrives, one number for each request.",
    least: 0,
    most: MOST_MS,
    isWhole: false,
    unit: "ms",
    longest: MOST_LISTED,
    appliesTo: onlyWhen("Requests do not come at listed times.", "list"),
  },
  {
    path: "arrivals.rates",
    section: "requests",
    kind: "list",
    label: "Rates",
    sentence: "From when on how many come a second: a time in ms, a rate, and so on in pairs.",
    least: 0,
    most: MOST_MS,
    isWhole: false,
    unit: "",
    longest: 200,
    appliesTo: onlyWhen("The rate does not change in steps.", "steps"),
  },
  {
    path: "arrivals.users",
    section: "requests",
    kind: "number",
    label: "Users",
    sentence: "How many users there are; each waits for an answer before sending again.",
    least: 1,
    most: 10_000,
    isWhole: true,
    step: 1,
    scale: "log",
    unit: "",
    noneLabel: null,
    appliesTo: isClosed,
  },
  {
    path: "arrivals.thinkMs",
    section: "requests",
    kind: "number",
    label: "Thinking",
    sentence: "How long a user pauses between an answer and the next request, on average.",
    least: 0,
    most: MOST_MS,
    isWhole: false,
    step: 10,
    scale: "log",
    unit: "ms",
    noneLabel: null,
    appliesTo: isClosed,
  },
  {
    path: "arrivals.programOf",
    section: "requests",
    kind: "list",
    label: "Who runs which program",
    sentence: "Which program of the mix each request runs, from 0; chance decides for the rest.",
    least: 0,
    most: MAX_PROGRAMS - 1,
    isWhole: true,
    unit: "",
    longest: MOST_LISTED,
    appliesTo: {
      holds: ({ program }) => program.includes("|"),
      otherwise: "There is only one program.",
    },
  },
  {
    path: "arrivals.byHandMs",
    section: "requests",
    kind: "list",
    label: "Sent by hand",
    sentence: "When requests come that somebody sends by hand, beside all the others.",
    least: 0,
    most: LATEST_BY_HAND_MS,
    isWhole: false,
    unit: "ms",
    longest: MOST_BY_HAND,
  },
];
