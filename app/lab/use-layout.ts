import { useSyncExternalStore } from "react";
import { useThemeChoice } from "../store/preferences.ts";

/** Which arrangement of the page fits: by the screen's width and by what it is used for. */
export type Layout = "desk" | "narrow" | "projector" | "phone";

/** What stands in the bars above and beneath needs 918 pixels in one line, and 1170 beside settings. */
const phone = window.matchMedia("(max-width: 919px)");
const wide = window.matchMedia("(min-width: 1180px)");

export function useLayout(): Layout {
  const theme = useThemeChoice();
  const isPhone = useMatch(phone);
  const isWide = useMatch(wide);
  if (isPhone) return "phone";
  if (theme === "projector") return "projector";
  return isWide ? "desk" : "narrow";
}

function useMatch(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => query.matches,
  );
}
