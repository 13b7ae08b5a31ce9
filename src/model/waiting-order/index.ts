import { barging } from "./barging.ts";
import { firstCome } from "./first-come.ts";
import { lastCome } from "./last-come.ts";
import { random } from "./random.ts";

/** Every waiting order there is, in the order shown. */
export const waitingOrders = [firstCome, random, barging, lastCome] as const;
export type WaitingOrderId = (typeof waitingOrders)[number]["id"];
