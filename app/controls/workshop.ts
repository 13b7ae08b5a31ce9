import { callLengthMs, withCallLength } from "../../src/program/call-length.ts";
import { changesOf } from "../strings/changes.ts";
import { ForkDialog } from "./fork/ForkDialog.tsx";
import { PaletteDialog } from "./palette/PaletteDialog.tsx";
import { MoreSettings } from "./settings/more/MoreSettings.tsx";
import { VariantsDialog } from "./variants/VariantsDialog.tsx";

/**
 * What knows the model: its settings and its grammar. The first page does without,
 * since the worker tells it all that it shows of them; loaded once that is not enough.
 */
export const workshop = {
  callLengthMs,
  withCallLength,
  changesOf,
  MoreSettings,
  VariantsDialog,
  ForkDialog,
  PaletteDialog,
};
