import { sandwich } from "./sandwich.ts";

/** Every study that comes with Poolscope, in the order shown. */
export const catalogue = [sandwich] as const;
