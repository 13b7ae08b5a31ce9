import { firstCome } from "./first-come.ts";
import { random } from "./random.ts";

/** Every waiting order there is, in the order shown. */
export const waitingOrders = [firstCome, random] as const;
export type WaitingOrderId = (typeof waitingOrders)[number]["id"];
