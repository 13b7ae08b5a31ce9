import { select } from "d3";
import { isNews } from "../../d3/draw-changed.ts";
import type { TokenMark } from "./shapes.ts";
import styles from "./stage.module.css";

/** Requests: the only things that travel. Each keeps its element from arrival to answer. */
export function drawTokens(group: SVGGElement, tokens: readonly TokenMark[]): void {
  const token = select(group)
    .selectAll<SVGGElement, TokenMark>("g")
    .data(tokens, ({ task }) => task)
    .join((enter) => {
      const made = enter.append("g").attr("data-task", ({ task }) => task);
      made.append("circle").attr("class", styles.ring ?? "");
      made.append("circle").attr("class", styles.disc ?? "");
      return made;
    })
    .filter(isNews);
  token
    .attr("class", ({ state, isLost, isSelected, isOwn }) =>
      [
        styles.token,
        styles[state],
        isLost && styles.lost,
        isSelected && styles.selected,
        isOwn && styles.own,
      ]
        .filter(Boolean)
        .join(" "),
    )
    .attr("transform", ({ x, y }) => `translate(${x},${y})`)
    .attr("opacity", ({ opacity }) => opacity);
  token.select(`.${styles.ring}`).attr("r", ({ radius }) => radius + 3);
  token
    .select(`.${styles.disc}`)
    .attr("r", ({ radius, weight }) => Math.max(1, radius - weight / 2))
    .attr("stroke-width", ({ weight }) => weight);
  // Of hundreds each has only what can be seen of it.
  token
    .selectAll<SVGCircleElement, TokenMark>(`.${styles.ownRing}`)
    .data((mark) => (mark.isOwn ? [mark] : []))
    .join((enter) => enter.append("circle").attr("class", styles.ownRing ?? ""))
    .attr("r", ({ radius }) => radius + 6);
  token
    .selectAll<SVGTextElement, TokenMark>("text")
    .data((mark) => (mark.isLost || mark.label ? [mark] : []))
    .join((enter) => enter.append("text").attr("dy", "0.35em"))
    .classed(styles.small ?? "", ({ isSmall }) => isSmall)
    .text(({ label, isLost }) => (isLost ? "×" : label));
}
