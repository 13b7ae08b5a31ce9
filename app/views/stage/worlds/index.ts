import type { ArchitectureId } from "../../../../src/model/architectures/index.ts";
import type { TextSize } from "../../../d3/use-drawing.ts";
import type { VariantRun } from "../../../store/variant-run.ts";
import type { Geometry } from "../geometry.ts";
import type { StageWords } from "../layout.ts";
import type { StageModel } from "../model.ts";
import type { Cell } from "../shapes.ts";
import { projectAround } from "./around.ts";
import { assemble } from "./assemble.ts";
import { aroundLabel } from "./label.ts";
import { loop } from "./loop.ts";
import { forked, processes } from "./processes.ts";
import { carriers, scheduler } from "./scheduler.ts";
import { spawned, strands } from "./strands.ts";
import type { World } from "./world.ts";

/** How each architecture is drawn. */
const byArchitecture: Readonly<Record<ArchitectureId, World>> = {
  "process-per-connection": forked,
  prefork: processes,
  "thread-per-connection": spawned,
  "thread-pool": strands,
  "event-loop": loop,
  coroutines: scheduler,
  "virtual-threads": carriers,
};

export interface BuiltWorld {
  /** Without the pool that nobody ever asks. */
  readonly model: StageModel;
  readonly geometry: Geometry;
  /** What is true of a place that only this world has; null: it is one that all have. */
  label(cell: Cell): string | null;
}

/** All worlds but the one that the page opens with. */
export const worlds = {
  build(
    run: VariantRun,
    all: StageModel,
    at: number,
    size: TextSize,
    words: StageWords,
  ): BuiltWorld {
    const around = projectAround(run, at);
    const model = around.uses.database ? all : { ...all, slots: [] };
    const world = byArchitecture[around.site.architecture];
    return {
      model,
      geometry: assemble(model, around, size, words, world),
      label: (cell) => aroundLabel(cell, model, around),
    };
  },
};
