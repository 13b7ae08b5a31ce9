/** How long a view may take to be loaded and worked out. */
const PATIENCE_MS = 20_000;

/** Layout, the drawing that follows it, and what that calls for. */
const LAST_FRAMES = 3;

/**
 * Waits until a view has been loaded, worked out and drawn.
 * @throws where that takes longer than 20 s.
 */
export async function untilDrawn(view: HTMLElement): Promise<void> {
  const from = performance.now();
  while (view.firstElementChild === null || view.querySelector("[aria-busy=true]") !== null) {
    if (performance.now() - from > PATIENCE_MS) throw new Error("It was not drawn within 20 s.");
    await nextFrame();
  }
  for (let i = 0; i < LAST_FRAMES; i++) await nextFrame();
}

function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
