import type { MemoryCosts } from "../trace/trace.ts";
import type { Setup } from "./setup.ts";

/** What the parts of a setup's server take of its memory. */
export function memoryCosts({ memory, server }: Setup): MemoryCosts {
  const { processMb, sharedMb, threadMb, taskMb, backendMb } = memory;
  const { unitMemory, stands } = server.architecture;
  const unitMb = { thread: threadMb, task: taskMb, none: 0 }[unitMemory];
  return { processMb, sharedMb, unitMb, stands, backendMb };
}
