/**
 * A text with numbers in it that nobody has typed: `{whole response.p99}` is what the run named
 * "whole" measured, `{whole pool.max}` how it is set, `{whole response.p99 / each response.p99}` how
 * many times as much. `[[held idle]]` is a word of the glossary, `[[lease|leases]]` the same in
 * another form. `\`code\`` is code.
 */
export type Template = string;

/** A part of a text. */
export type Piece = PieceOf & {
  /** Where it begins in the template. */
  readonly at: number;
};

type PieceOf =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "term"; readonly term: string; readonly text: string }
  | { readonly kind: "number"; readonly of: Asked; readonly by: Asked | null };

/** A measure of a run, or a setting. */
export interface Asked {
  readonly run: string;
  readonly word: string;
}

const PARTS = /\{([^}]*)\}|\[\[([^\]]*)\]\]|`([^`]*)`/g;
const ASKED = /^\s*([\w-]+)\s+([\w.]+)\s*$/;

/** The parts of a text, in order. What is no template of ours is text. */
export function parseTemplate(template: Template): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(PARTS)) {
    const [whole, asked, term, code] = match;
    if (match.index > end) {
      pieces.push({ kind: "text", text: template.slice(end, match.index), at: end });
    }
    pieces.push({ ...pieceOf(whole, asked, term, code), at: match.index });
    end = match.index + whole.length;
  }
  if (end < template.length) pieces.push({ kind: "text", text: template.slice(end), at: end });
  return pieces;
}

function pieceOf(whole: string, asked?: string, term?: string, code?: string): PieceOf {
  if (code !== undefined) return { kind: "code", text: code };
  if (term !== undefined) {
    const [name = "", text = name] = term.split("|");
    return { kind: "term", term: name, text };
  }
  const [of, by] = (asked ?? "").split("/").map(readAsked);
  if (of === undefined || of === null || by === null) return { kind: "text", text: whole };
  return { kind: "number", of, by: by ?? null };
}

function readAsked(text: string): Asked | null {
  const [, run, word] = ASKED.exec(text) ?? [];
  return run === undefined || word === undefined ? null : { run, word };
}
