import { applyChanges } from "../scenario/changes.ts";
import type { Scenario, SettingPath } from "../scenario/scenario.ts";
import type { Chapter } from "./chapter.ts";
import type { MeasuredRun } from "./measured.ts";
import type { Template } from "./template.ts";

/** One setting of the chapter's base tried at many values: a curve that a learner draws. */
export interface Sweep {
  readonly id: string;
  readonly label: string;
  /** What to do, and what to look for. */
  readonly says: Template;
  readonly path: SettingPath;
  /** Ascending; each is a run of its own, made when somebody asks for it. */
  readonly values: readonly number[];
  /** Where the slider stands at first. */
  readonly from: number;
  /** How the times are drawn; in a logarithmic one each line is ten times as much as the one below. */
  readonly scale: "linear" | "log";
  /** The least and the greatest time that is drawn. */
  readonly spanMs: readonly [number, number];
}

/** What one value of a sweep came to, as its run measured it. */
export interface Swept {
  readonly value: number;
  /** 99 of 100 requests were answered within this. */
  readonly p99Ms: number;
  /** Of a request, on average: waiting for a connection, in the database, and all together. */
  readonly connectionMs: number;
  readonly databaseMs: number;
  readonly allMs: number;
}

export function sweepScenario({ base }: Chapter, { path }: Sweep, value: number): Scenario {
  return applyChanges(base, { [path]: value });
}

export function sweptOf(value: number, run: MeasuredRun): Swept {
  return {
    value,
    p99Ms: run.measure("response.p99"),
    connectionMs: run.measure("time.connection"),
    databaseMs: run.measure("time.query"),
    allMs: run.measure("response.mean"),
  };
}
