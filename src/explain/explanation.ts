import type { Micros } from "../kernel/time.ts";
import type { Thing } from "../trace/thing.ts";
import { plainText } from "./plain-text.ts";

/** A piece of a sentence; what it names can be linked. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "thing"; readonly text: string; readonly thing: Thing }
  /** `at` is the moment that is named; null for a length of time. */
  | { readonly kind: "time"; readonly text: string; readonly at: Micros | null };

export type Sentence = readonly Part[];

/** Why a thing is as it is at an instant. */
export interface Explanation {
  readonly sentences: readonly Sentence[];
  /** The same without links. */
  readonly text: string;
}

export function explanation(sentences: readonly Sentence[]): Explanation {
  return { sentences, text: sentences.map(plainText).join(" ") };
}

type Piece = Part | Sentence | string | number;

/** A sentence written as one: say`${requestName(index, 3)} has waited ${length} for a core.` */
export function say(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Sentence {
  const parts: Part[] = [];
  for (const [i, text] of texts.entries()) {
    addText(parts, text);
    const piece = pieces[i];
    if (piece === undefined) continue;
    if (typeof piece === "string" || typeof piece === "number") addText(parts, `${piece}`);
    else if ("kind" in piece) add(parts, piece);
    else for (const part of piece) add(parts, part);
  }
  return parts;
}

/** Sentences or parts of one, with something between them. */
export function joined(sentences: readonly Sentence[], between: string): Sentence {
  const parts: Part[] = [];
  for (const [i, sentence] of sentences.entries()) {
    if (i > 0) addText(parts, between);
    for (const part of sentence) add(parts, part);
  }
  return parts;
}

/** "a, b and c" */
export function listed(sentences: readonly Sentence[]): Sentence {
  if (sentences.length < 2) return sentences[0] ?? [];
  return say`${joined(sentences.slice(0, -1), ", ")} and ${sentences.at(-1)!}`;
}

function add(parts: Part[], part: Part): void {
  if (part.kind === "text") addText(parts, part.text);
  else parts.push(part);
}

function addText(parts: Part[], text: string): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.kind === "text") parts[parts.length - 1] = { kind: "text", text: last.text + text };
  else parts.push({ kind: "text", text });
}
