import type { Size } from "../../app/d3/use-drawing.ts";
import { layoutStage, type StageWords } from "../../app/views/stage/layout.ts";
import type { StageModel } from "../../app/views/stage/model.ts";
import { isTall } from "../../app/views/stage/room-geometry.ts";
import type { StageShapes } from "../../app/views/stage/shapes.ts";
import { tallGeometry } from "../../app/views/stage/tall-geometry.ts";

/** The stage that the page opens with, in an element of that size. */
export function plainShapes(model: StageModel, size: Size, words: StageWords): StageShapes {
  return layoutStage(
    model,
    size,
    words,
    isTall(size) ? tallGeometry(model, size, words) : undefined,
  );
}
