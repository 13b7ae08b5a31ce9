import { TaskLine } from "../task-line.ts";
import type { WaitingOrder } from "../waiting-order.ts";

/**
 * The longest waiter is woken, and the connection lies open until its unit has a processor and a
 * core and takes it. Who asks in between may have it; the woken one then stands at the end of the
 * line with the rest of its time (brettwooldridge/HikariCP ConcurrentBag.java, `borrow` scans the
 * shared list, and polls the hand-off queue anew when it comes too late; sqlalchemy/sqlalchemy
 * lib/sqlalchemy/util/queue.py, `Queue.get` and `put`, where who holds the lock takes the item and
 * the woken one enters the condition's queue again).
 */
export const barging = {
  id: "barging",
  label: "first come, but newcomers may overtake",
  sentence: "Who asks before the woken waiter runs may come first, as in HikariCP and SQLAlchemy.",
  serves: "who-asks",
  line: () => new TaskLine(),
} as const satisfies WaitingOrder;
