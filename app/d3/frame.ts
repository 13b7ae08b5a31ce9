/** Draws what has become stale, at most once a frame, all of it in the same frame. */
const stale = new Set<() => void>();
let isDue = false;

export function invalidate(draw: () => void): void {
  stale.add(draw);
  if (!isDue) requestAnimationFrame(drawAll);
  isDue = true;
}

export function forget(draw: () => void): void {
  stale.delete(draw);
}

function drawAll(): void {
  isDue = false;
  const due = [...stale];
  stale.clear();
  for (const draw of due) draw();
}
