import { select } from "d3";
import { drawChanged } from "../../d3/draw-changed.ts";
import { laneWords } from "../../strings/lanes.ts";
import styles from "./lanes.module.css";
import type { KeyEntry, LanesShapes } from "./layout.ts";
import type { LaneState } from "./model.ts";

export interface LaneCell {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** The words beside the lanes, the playhead, and what can be focused: one place in each lane. */
export function drawOverlay(
  svg: SVGSVGElement,
  shapes: LanesShapes,
  height: number,
  cells: readonly LaneCell[] | null,
): void {
  const layer = (name: string) => svg.querySelector<SVGGElement>(`[data-layer="${name}"]`)!;
  drawChanged(layer("words"), wordsOf(shapes), drawWords);
  drawChanged(layer("key"), shapes.key, drawKey);
  select(layer("playhead"))
    .selectAll("line")
    .data([shapes.playheadX].filter((x) => x >= shapes.left && x <= shapes.right))
    .join("line")
    .attr("class", styles.playhead ?? "")
    .attr("x1", (x) => x)
    .attr("x2", (x) => x)
    .attr("y1", 0)
    .attr("y2", height);
  if (cells !== null) drawChanged(layer("cells"), cells, drawCells);
}

/** What stands at the left of a lane. */
interface Words {
  readonly key: string;
  readonly y: number;
  readonly name: string;
  readonly state: LaneState;
  readonly stateX: number;
  readonly hasState: boolean;
}

function wordsOf({ lanes, left, hasWords, hasStates }: LanesShapes): Words[] {
  if (!hasWords) return [];
  return lanes.map(({ key, y, height, label, now }) => ({
    key,
    y: y + height / 2,
    name: label,
    state: now,
    stateX: left - 10,
    hasState: hasStates,
  }));
}

function drawWords(group: SVGGElement, words: readonly Words[]): void {
  const row = select(group)
    .selectAll<SVGGElement, Words>("g")
    .data(words, ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g");
      made
        .append("text")
        .attr("class", styles.name ?? "")
        .attr("x", 0)
        .attr("dy", "0.35em");
      made
        .append("text")
        .attr("class", styles.word ?? "")
        .attr("text-anchor", "end")
        .attr("dy", "0.35em");
      return made;
    })
    .attr("transform", ({ y }) => `translate(0,${y})`);
  row.select("text:first-child").text(({ name }) => name);
  row
    .select("text:last-child")
    .attr("x", ({ stateX }) => stateX)
    .classed(styles.held ?? "", ({ state }) => state === "heldIdle")
    .text(({ state, hasState }) => (hasState ? laneWords[state] : ""));
}

/** A swatch and a word for each state, where the rows are too low for words of their own. */
function drawKey(group: SVGGElement, key: readonly KeyEntry[]): void {
  const entry = select(group)
    .selectAll<SVGGElement, KeyEntry>("g")
    .data(key, ({ state }) => state)
    .join((enter) => {
      const made = enter.append("g");
      made.append("rect").attr("width", "1rem").attr("height", "0.5rem").attr("y", "0.25rem");
      made.append("text").attr("x", "1.5rem").attr("y", "0.7rem");
      return made;
    })
    .attr("class", ({ state }) => styles[state] ?? "")
    .attr("transform", ({ y }) => `translate(0,${y})`);
  entry.select("text").text(({ state }) => laneWords[state]);
}

function drawCells(group: SVGGElement, cells: readonly LaneCell[]): void {
  const row = select(group)
    .selectAll<SVGGElement, LaneCell>('[role="row"]')
    .data(cells, ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g").attr("role", "row");
      const cell = made.append("g").attr("role", "gridcell").attr("tabindex", -1);
      cell
        .attr("class", styles.cell ?? "")
        .append("rect")
        .attr("rx", 2);
      return made;
    });
  const cell = row.select<SVGGElement>('[role="gridcell"]').attr("data-lane", ({ key }) => key);
  cell.attr("aria-label", ({ text }) => text);
  cell
    .select("rect")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("width", ({ width }) => width)
    .attr("height", ({ height }) => height);
}
