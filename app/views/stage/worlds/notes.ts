import { requestTag } from "../../../../src/trace/request-name.ts";
import type { Point } from "../../../d3/point.ts";
import type { Token } from "../model.ts";
import type { Caption, Figure } from "../shapes.ts";
import { circle } from "./paths.ts";
import type { Inside } from "./world.ts";

/** Narrower than this, a note has no number; and how wide a digit is. */
const LEGIBLE = 7;
const DIGIT = 6.3;

/**
 * What is left of a request in its process while it is elsewhere: a task's record, a parked
 * coroutine. Those at work, or waiting here, stand there themselves.
 */
export function notesOf(
  { u, process, members, tokens, model }: Inside,
  home: (unit: number) => Point,
  radius: number,
): { readonly figures: readonly Figure[]; readonly captions: readonly Caption[] } {
  const here = new Set(tokens.filter(isHere).map(({ task }) => task));
  const left = members.filter(({ cell }) => cell.task >= 0 && !here.has(cell.task));
  const path = left.map(({ unit }) => circle(home(unit), radius)).join("");
  const tags = left.map(({ cell }) => requestTag(model.requests, cell.task));
  const digits = Math.max(0, ...tags.map(({ length }) => length));
  // A number here and there would only disturb.
  const isLegible = radius >= LEGIBLE * u && radius * 2 >= digits * DIGIT * u;
  return {
    figures: [{ key: `notes-${process}`, kind: isLegible ? "note" : "dot", path }],
    captions: !isLegible
      ? []
      : left.map(({ unit }, i) => ({
          key: `note-${unit}`,
          x: home(unit).x,
          y: home(unit).y + 3.4 * u,
          text: tags[i]!,
          kind: "guest",
          anchor: "middle",
        })),
  };
}

/** Does it stand in its process itself? */
export function isHere({ to }: Token): boolean {
  return to.kind === "head" || to.kind === "ready" || to.kind === "unit";
}
