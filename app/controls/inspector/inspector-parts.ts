import { explainThing } from "../../../src/explain/things/explain-thing.ts";
import { isThere, ThingInspected } from "./ThingInspected.tsx";

/** What the inspector says of all that the page does not open with, as one load. */
export const inspectorParts = { explainThing, isThere, ThingInspected };
