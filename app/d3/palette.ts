/** The theme's colours that a canvas needs, as it understands them. */
const names = {
  ground: "ground",
  ink1: "ink-1",
  ink2: "ink-2",
  ink3: "ink-3",
  edge: "edge",
  hairline: "hairline",
  querying: "querying",
  heldIdle: "held-idle",
  heldIdleWash: "held-idle-wash",
  heldIdleInk: "held-idle-ink",
  pinned: "pinned",
  failed: "failed",
} as const;
export type Palette = Readonly<Record<keyof typeof names, string>>;

let palette: Palette | null = null;
const listeners = new Set<() => void>();

/** Colours are resolved once for each theme: an element takes them on and is asked. */
export function currentPalette(): Palette {
  palette ??= resolvePalette();
  return palette;
}

/** Calls back after the theme has changed, by choice or by the system. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function themeChanged(): void {
  palette = null;
  for (const listener of listeners) listener();
}

function resolvePalette(): Palette {
  const probe = document.createElement("i");
  // Where the system has its own colours, a canvas keeps the theme's: it has no others for states.
  probe.style.forcedColorAdjust = "none";
  document.documentElement.append(probe);
  const entries = Object.entries(names).map(([key, name]) => {
    probe.style.color = `var(--${name})`;
    return [key, getComputedStyle(probe).color];
  });
  probe.remove();
  // Every name has its entry.
  return Object.fromEntries(entries) as Palette;
}
