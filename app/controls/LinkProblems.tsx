import { lazy, Suspense } from "react";
import { useLocation } from "../store/location.ts";

const LinkNotice = lazy(async () => ({
  default: (await import("./on-demand.ts")).onDemand.LinkNotice,
}));

/** The notice about a link that could not be read whole; loaded when there is one. */
export function LinkProblems() {
  const count = useLocation(({ problems }) => problems.length);
  return <Suspense>{count > 0 && <LinkNotice />}</Suspense>;
}
