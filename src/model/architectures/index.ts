import { coroutines } from "./coroutines.ts";
import { threadPool } from "./thread-pool.ts";

/** Every architecture there is, in the order shown. */
export const architectures = [threadPool, coroutines] as const;
export type ArchitectureId = (typeof architectures)[number]["id"];
