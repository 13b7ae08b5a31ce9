import { explainThing } from "../../../src/explain/things/explain-thing.ts";
import type { OtherThing } from "../../../src/trace/thing.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { seek } from "../../store/playback.ts";
import { selectRequest } from "../../store/selection.ts";
import { usePlayhead } from "../../store/use-playhead.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { thingTitle } from "../../strings/things.ts";
import { projectThingHistory } from "../../views/history/things/project.ts";
import { ThingHistoryView } from "../../views/history/things/ThingHistoryView.tsx";
import { follow } from "./follow.ts";
import { InspectorFrame } from "./InspectorFrame.tsx";
import { thingState } from "./thing-state.ts";

interface Props {
  readonly run: VariantRun;
  readonly variant: number;
  readonly letter: string;
  readonly thing: OtherThing;
}

/** What a unit, a connection, a core or a line is in, and who has had it. */
export function ThingInspected({ run, variant, letter, thing }: Props) {
  const at = usePlayhead();
  const { index, surroundings, trace } = run;
  return (
    <InspectorFrame
      title={thingTitle(thing, surroundings.unit, trace.rows.processes, letter)}
      state={thingState(run, thing, at)}
      sentences={explainThing(index, thing, at, surroundings).sentences}
      variant={variant}
    >
      <ThingHistoryView
        requests={run.trace}
        history={projectThingHistory(run, thing, at)}
        onSeek={(moment) => follow(() => seek(moment))}
        onSelect={(task) => follow(() => selectRequest(variant, task))}
      />
    </InspectorFrame>
  );
}

/** Has the run such a thing? Another variant, or another study, may not. */
export function isThere({ rows }: Trace, thing: OtherThing): boolean {
  switch (thing.kind) {
    case "unit":
      return thing.place < (rows.units[thing.process] ?? 0);
    case "connection":
      return thing.place < (rows.slots[thing.process] ?? 0);
    case "server-connection":
      return thing.place < rows.poolerSlots;
    case "core":
      return thing.place < (thing.host === "server" ? rows.cores : rows.databaseCores);
    case "queue":
      return thing.process < rows.processes && (thing.queue !== "pooler" || rows.poolerSlots > 0);
  }
}
