import { type Selection, select } from "d3";
import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { isNews } from "../../d3/draw-changed.ts";
import { classes, stateClass } from "./classes.ts";
import type { Pipe } from "./shapes.ts";
import styles from "./stage.module.css";

/** A body and a shackle, in a square of this size; no font of ours has the sign. */
const PADLOCK_SIZE = 10;
const PADLOCK = "M1 4.5h8v5h-8zM3 4.5v-1.5a2 2 0 0 1 4 0v1.5";

/** The pool's connections, each as wide as it is long, with who has it. */
export function drawPipes(group: SVGGElement, pipes: readonly Pipe[]): void {
  const pipe = select(group)
    .selectAll<SVGGElement, Pipe>("g")
    .data(pipes, ({ key }) => key)
    .join("g")
    .filter(isNews);
  pipe.attr("class", ({ state, isPinned, isThin, isSelected }) =>
    classes(
      "pipe",
      state === null ? "closed" : stateClass[state],
      isPinned && "pinned",
      isThin && "thin",
      isSelected && "selected",
    ),
  );
  // Of hundreds each has only what can be seen of it.
  pipe
    .selectAll<SVGRectElement, Pipe>("rect")
    .data((shape) => (shape.state === ConnectionState.heldIdle ? [shape, shape] : [shape]))
    .join((enter) =>
      enter
        .insert("rect", "text, path")
        .attr("class", (_, i) => (i === 0 ? styles.body : styles.hatch) ?? ""),
    )
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("width", ({ width }) => width)
    .attr("height", ({ height }) => height)
    .attr("rx", ({ width, height }) => Math.min(3, width / 4, height / 4));
  drawPipeWords(
    pipe
      .selectAll<SVGTextElement, Pipe>("text")
      .data((shape) => (shape.holder || shape.word ? [shape] : [])),
  );
  pipe
    .selectAll<SVGPathElement, Pipe>("path")
    .data((shape) => (hasPadlock(shape) ? [shape] : []))
    .join((enter) =>
      enter
        .append("path")
        .attr("class", styles.padlock ?? "")
        .attr("d", PADLOCK),
    )
    .attr("transform", ({ x, y, width, height, isUpright }) => {
      const top = isUpright ? y + 4 : y + (height - PADLOCK_SIZE) / 2;
      return `translate(${x + width - PADLOCK_SIZE - 6},${top})`;
    });
}

type Words = Selection<SVGTextElement, Pipe, SVGGElement, Pipe>;

/** Who has it and what it does: side by side, or one above the other. */
function drawPipeWords(words: Words): void {
  const text = words
    .join((enter) => {
      const made = enter.append("text").attr("dy", "0.35em");
      made.append("tspan").attr("class", styles.holder ?? "");
      made.append("tspan");
      return made;
    })
    .attr("y", ({ y, height }) => y + height / 2)
    .attr("text-anchor", ({ isUpright }) => (isUpright ? "middle" : "start"));
  const middle = ({ x, width }: Pipe) => x + width / 2;
  text
    .select("tspan:first-child")
    .attr("x", (shape) => (shape.isUpright ? middle(shape) : shape.x + 8))
    .text(({ holder }) => holder);
  text
    .select("tspan:last-child")
    .attr("x", (shape) => (shape.isUpright ? middle(shape) : shape.wordX))
    .attr("dy", ({ isUpright, holder }) => (isUpright && holder ? "1.3em" : null))
    .text(({ word }) => word);
}

/** Where it would reach over the edges it would lie on those of others. */
function hasPadlock({ isPinned, isThin, height }: Pipe): boolean {
  return isPinned && !isThin && height >= PADLOCK_SIZE;
}
