import type { Study } from "../scenario.ts";
import { pinned } from "./pinned.ts";
import { sandwich } from "./sandwich.ts";
import { sandwichCallFirst } from "./sandwich-call-first.ts";
import { sandwichCallLast } from "./sandwich-call-last.ts";

/** Every study that comes with Poolscope, in the order shown. A published one never changes. */
export const catalogue: readonly Study[] = [sandwich, sandwichCallLast, sandwichCallFirst, pinned];
