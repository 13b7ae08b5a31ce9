import { create } from "zustand";

export const themes = ["system", "light", "dark", "projector"] as const;
export type Theme = (typeof themes)[number];

/** What a person chose on this machine. */
interface Remembered {
  readonly theme: Theme;
  /** Single letters as keys; they can be switched off (WCAG 2.1.4). */
  readonly hasShortcuts: boolean;
}

interface Preferences extends Remembered {
  /** What a link asks for; it holds until the person chooses, and is not remembered. */
  readonly linkTheme: Theme | null;
}

const KEY = "poolscope.preferences";

export const usePreferences = create<Preferences>()(() => ({ ...recall(), linkTheme: null }));

export function useThemeChoice(): Theme {
  return usePreferences(({ theme, linkTheme }) => linkTheme ?? theme);
}

export function setTheme(theme: Theme): void {
  usePreferences.setState({ theme, linkTheme: null });
  remember();
}

export function setLinkTheme(linkTheme: Theme | null): void {
  usePreferences.setState({ linkTheme });
}

export function setShortcuts(hasShortcuts: boolean): void {
  usePreferences.setState({ hasShortcuts });
  remember();
}

/** A browser that remembers nothing is one that works all the same. */
function recall(): Remembered {
  const found: { theme?: unknown; hasShortcuts?: unknown } = {};
  try {
    Object.assign(found, JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {}
  return {
    theme: themes.find((theme) => theme === found.theme) ?? "system",
    hasShortcuts: found.hasShortcuts !== false,
  };
}

function remember(): void {
  const { theme, hasShortcuts } = usePreferences.getState();
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, hasShortcuts }));
  } catch {}
}
