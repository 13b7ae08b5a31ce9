import { go } from "./go.ts";
import { ideal } from "./ideal.ts";
import { rails } from "./rails.ts";

/** Every runtime there is, in the order shown. */
export const runtimes = [ideal, rails, go] as const;
export type RuntimeId = (typeof runtimes)[number]["id"];
