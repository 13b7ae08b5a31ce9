import { request } from "./request.ts";
import { statement } from "./statement.ts";

/** Every lease policy there is, in the order shown. */
export const leasePolicies = [request, statement] as const;
export type LeasePolicyId = (typeof leasePolicies)[number]["id"];
