import type { Task } from "../task.ts";
import { TaskLine } from "../task-line.ts";
import type { WaitingOrder } from "../waiting-order.ts";

/**
 * The shortest waiter first. The mean wait is that of the others, its spread the widest there is:
 * who has bad luck waits until the line is empty.
 */
export const lastCome = {
  id: "last-come",
  label: "last come, first served",
  sentence: "Who came last is served first: the same mean wait, and the longest tail.",
  serves: "latest",
  line: () => new Pile(),
} as const satisfies WaitingOrder;

class Pile extends TaskLine {
  override take(): Task {
    return this.takeLast();
  }
}
