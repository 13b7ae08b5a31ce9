import { explain } from "../../../src/explain/why.ts";

/** What the inspector says of all that the page does not open with, as one load. */
export const inspectorParts = { explain };
