import { TaskLine } from "../task-line.ts";
import type { WaitingOrder } from "../waiting-order.ts";

/** The longest waiter first (Rails, pg-pool, psycopg_pool and most others). */
export const firstCome = {
  id: "first-come",
  label: "first come, first served",
  sentence: "Who has waited longest is served first, as in most pools.",
  serves: "longest",
  line: () => new TaskLine(),
} as const satisfies WaitingOrder;
