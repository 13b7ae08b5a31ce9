import { burst } from "./burst.ts";
import { closed } from "./closed.ts";
import { even } from "./even.ts";
import { list } from "./list.ts";
import { poisson } from "./poisson.ts";
import { steps } from "./steps.ts";

/** Every pattern of arrival there is, in the order shown. */
export const arrivalKinds = [even, poisson, burst, list, steps, closed] as const;
export type ArrivalKindId = (typeof arrivalKinds)[number]["id"];
