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
      made.append("circle").attr("class", styles.ownRing ?? "");
      made.append("circle").attr("class", styles.disc ?? "");
      made.append("text").attr("dy", "0.35em");
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
  token.select(`.${styles.ownRing}`).attr("r", ({ radius }) => radius + 6);
  token
    .select(`.${styles.disc}`)
    .attr("r", ({ radius, weight }) => Math.max(1, radius - weight / 2))
    .attr("stroke-width", ({ weight }) => weight);
  token
    .select("text")
    .classed(styles.small ?? "", ({ isSmall }) => isSmall)
    .text(({ label, isLost }) => (isLost ? "×" : label));
}
