import { lazy, Suspense } from "react";
import { useLocation } from "../store/location.ts";

const LinkNotice = lazy(async () => ({
  default: (await import("./on-demand.ts")).onDemand.LinkNotice,
}));

/** A link's note, and what could not be read of it; loaded when there is either. */
export function LinkProblems() {
  const isAny = useLocation(({ notice }) => notice !== null);
  return <Suspense>{isAny && <LinkNotice />}</Suspense>;
}
