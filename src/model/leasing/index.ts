import { careless } from "./careless.ts";
import { explicit } from "./explicit.ts";
import { none } from "./none.ts";
import { request } from "./request.ts";
import { requestEager } from "./request-eager.ts";
import { statement } from "./statement.ts";
import { unit } from "./unit.ts";
import { unitOfWork } from "./unit-of-work.ts";

/** Every lease policy there is, in the order shown. */
export const leasePolicies = [
  requestEager,
  request,
  statement,
  unitOfWork,
  explicit,
  unit,
  none,
  careless,
] as const;
export type LeasePolicyId = (typeof leasePolicies)[number]["id"];
