import { create } from "zustand";
import { persist } from "zustand/middleware";

export const themes = ["system", "light", "dark", "projector"] as const;
export type Theme = (typeof themes)[number];

interface Preferences {
  readonly theme: Theme;
  /** Single letters as keys; they can be switched off (WCAG 2.1.4). */
  readonly hasShortcuts: boolean;
}

/** What a person chose on this machine; it is not part of a link. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: "system", hasShortcuts: true }), {
    name: "poolscope",
    version: 1,
  }),
);

export function setTheme(theme: Theme): void {
  usePreferences.setState({ theme });
}

export function setShortcuts(hasShortcuts: boolean): void {
  usePreferences.setState({ hasShortcuts });
}
