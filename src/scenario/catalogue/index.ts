import type { Study } from "../scenario.ts";
import { anotherConnection } from "./another-connection.ts";
import { churn } from "./churn.ts";
import { commitElsewhere } from "./commit-elsewhere.ts";
import { coroutines } from "./coroutines.ts";
import { eventLoop } from "./event-loop.ts";
import { fewForMany } from "./few-for-many.ts";
import { fleet } from "./fleet.ts";
import { fourWays } from "./four-ways.ts";
import { goroutines } from "./goroutines.ts";
import { howMany } from "./how-many.ts";
import { openResult } from "./open-result.ts";
import { pinned } from "./pinned.ts";
import { process } from "./process.ts";
import { release } from "./release.ts";
import { sandwich } from "./sandwich.ts";
import { sandwichCallFirst } from "./sandwich-call-first.ts";
import { sandwichCallLast } from "./sandwich-call-last.ts";
import { spawnedOrReserve } from "./spawned-or-reserve.ts";
import { startedOrKept } from "./started-or-kept.ts";
import { threads } from "./threads.ts";
import { transactionApi } from "./transaction-api.ts";
import { twoAtOnce } from "./two-at-once.ts";
import { unlimited } from "./unlimited.ts";
import { unseenRows } from "./unseen-rows.ts";

/** Every study that comes with Poolscope, in the order shown. A published one never changes. */
export const catalogue: readonly Study[] = [
  process,
  threads,
  eventLoop,
  fourWays,
  startedOrKept,
  spawnedOrReserve,
  goroutines,
  coroutines,
  fewForMany,
  release,
  sandwich,
  sandwichCallLast,
  sandwichCallFirst,
  anotherConnection,
  pinned,
  twoAtOnce,
  unseenRows,
  commitElsewhere,
  transactionApi,
  openResult,
  unlimited,
  churn,
  howMany,
  fleet,
];
