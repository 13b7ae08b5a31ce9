import { useEffect } from "react";
import { useThemeChoice } from "../store/preferences.ts";
import { themeChanged } from "./palette.ts";

/** Puts the chosen theme on the page, and tells canvases of it and of the system's changes. */
export function useTheme(): void {
  const theme = useThemeChoice();
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    themeChanged();
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", themeChanged);
    // Words on a canvas do not change by themselves when their font arrives. `ready` would not do: it
    // is kept too early where nothing was written in the font yet.
    document.fonts.addEventListener("loadingdone", themeChanged);
    return () => {
      system.removeEventListener("change", themeChanged);
      document.fonts.removeEventListener("loadingdone", themeChanged);
    };
  }, [theme]);
}
