import type { PartId } from "../scenario/contents/parts.ts";
import type { Changes, Scenario } from "../scenario/scenario.ts";
import type { Challenge } from "./challenge.ts";
import type { Rule } from "./rule.ts";
import type { StepId } from "./steps.ts";
import type { Sweep } from "./sweep.ts";
import type { Template } from "./template.ts";

/** A chapter of the course: one idea, one picture, one question, one challenge or two. */
export interface Chapter {
  readonly id: string;
  readonly number: number;
  readonly part: Exclude<PartId, "presets">;
  /** How long it takes with a class. */
  readonly minutes: number;
  readonly title: string;
  /** What one knows afterwards that one did not before, in a sentence. */
  readonly goal: Template;
  /** What all runs share. */
  readonly base: Scenario;
  /** The first is the scene. The first four at most can be shown; the others are only measured. */
  readonly runs: readonly ChapterRun[];
  readonly watching: Watching;
  readonly question: Question;
  /** A second one, asked when one has watched and before anything is set beside the scene. */
  readonly again?: Question;
  /** What the scene is set beside, each with one thing changed. */
  readonly cases: readonly Case[];
  /** Curves to draw beside them, run by run. */
  readonly sweeps?: readonly Sweep[];
  readonly words: Words;
  /** The first belongs to the chapter's last step, the others follow it. */
  readonly challenges: readonly Challenge[];
  /** Which of the 28 statements are taught, and at which step. */
  readonly teaches: readonly { readonly statement: number; readonly step: StepId }[];
  readonly teacher: Teacher;
}

/** The texts of the steps that are nothing but text. */
interface Words {
  /** Two sentences at most, one new word at most. */
  readonly scene: Template;
  readonly watch: Template;
  /** The idea in one sentence. */
  readonly aha: Template;
  /** What many believe, and why it is not so. */
  readonly misconception: Template;
  /** Where reality is subtler. */
  readonly finePrint: readonly Template[];
}

export interface ChapterRun {
  /** How templates and rules call it. */
  readonly name: string;
  readonly label: string;
  /** Who works like this. */
  readonly note?: string;
  readonly changes: Changes;
}

/** How the scene is played. */
export interface Watching {
  readonly rows: "connection" | "unit" | "core";
  /** Simulated time that passes in a second of watching. */
  readonly speedMs: number;
  /** How much time the rows show. */
  readonly windowMs: number;
  /** Where playing begins; left out: at the start of the run. */
  readonly fromMs?: number;
  /** Where comparing and explaining stand: the runs differ there, and it can be seen. */
  readonly tellingMs: number;
  /** Three at most, in order of time. */
  readonly stops: readonly Stop[];
}

/** Time stands still, and one thing is pointed at and named. */
export interface Stop {
  readonly atMs: number;
  /** As links name it: `connection.0.2`, `request.31`, `queue.pool.0`. */
  readonly thing: string;
  /** What is written on it. */
  readonly name: Template;
  readonly says: Template;
}

/** To be answered before anything moves. */
export interface Question {
  readonly asks: Template;
  readonly options: readonly Option[];
}

/** An answer. It is right when its rules hold of the runs; exactly one of a question's is. */
export interface Option {
  readonly id: string;
  readonly says: Template;
  readonly holds: readonly Rule[];
  /** What is right about the thought behind it. */
  readonly partRight: Template;
  /** Where that thought goes wrong; of the right answer, why it does not. */
  readonly verdict: Template;
}

export interface Case {
  readonly id: string;
  /** The run that the scene is set beside. */
  readonly run: string;
  readonly label: string;
  /** What is different and what is the same. */
  readonly says: Template;
  /** Which rows tell it; left out: as when watching. */
  readonly rows?: Watching["rows"];
}

/** What only the teacher reads. */
interface Teacher {
  /** Questions to ask while it plays and afterwards. */
  readonly prompts: readonly Template[];
  /** What to say at each step; a step without needs no words. */
  readonly notes: Readonly<Partial<Record<StepId, Template>>>;
  /** What to draw on the board. */
  readonly board: readonly string[];
  /** Documentation of real software, by the statement it supports. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
}
