import type { Chapter } from "../chapter.ts";
import { anotherConnection } from "./another-connection.ts";
import { coroutines } from "./coroutines.ts";
import { eventLoop } from "./event-loop.ts";
import { fewForMany } from "./few-for-many.ts";
import { fourWays } from "./four-ways.ts";
import { howMany } from "./how-many.ts";
import { pinned } from "./pinned.ts";
import { process } from "./process.ts";
import { release } from "./release.ts";
import { sandwich } from "./sandwich.ts";
import { threads } from "./threads.ts";
import { unlimited } from "./unlimited.ts";

/** The course, in order. */
export const chapters: readonly Chapter[] = [
  process,
  threads,
  eventLoop,
  fourWays,
  coroutines,
  fewForMany,
  release,
  sandwich,
  anotherConnection,
  pinned,
  unlimited,
  howMany,
];

export function findChapter(id: string): Chapter | undefined {
  return chapters.find((chapter) => chapter.id === id);
}
