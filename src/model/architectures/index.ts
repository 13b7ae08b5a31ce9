import { coroutines } from "./coroutines.ts";
import { eventLoop } from "./event-loop.ts";
import { prefork } from "./prefork.ts";
import { processPerConnection } from "./process-per-connection.ts";
import { threadPerConnection } from "./thread-per-connection.ts";
import { threadPool } from "./thread-pool.ts";
import { virtualThreads } from "./virtual-threads.ts";

/** Every architecture there is, in the order shown. */
export const architectures = [
  processPerConnection,
  prefork,
  threadPerConnection,
  threadPool,
  eventLoop,
  coroutines,
  virtualThreads,
] as const;
export type ArchitectureId = (typeof architectures)[number]["id"];
