import { burst } from "./burst.ts";
import { even } from "./even.ts";
import { list } from "./list.ts";
import { poisson } from "./poisson.ts";

/** Every pattern of arrival there is, in the order shown. */
export const arrivalKinds = [even, poisson, burst, list] as const;
export type ArrivalKindId = (typeof arrivalKinds)[number]["id"];
