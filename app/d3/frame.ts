/**
 * So much of a frame is for drawing. What is left over is drawn in the next one: with a slow
 * processor all views together make a task that keys and pointers feel, above 50 ms.
 */
const MOST_MS = 12;
let mostMs = MOST_MS;

const stale = new Set<() => void>();
let isDue = false;
/** What comes last in the frame that is drawn; null: none is. */
let last: (() => void)[] | null = null;
/** The frame that drawing was last counted in, by its time, and what it has taken there. */
let frame: CSSNumberish | null = null;
let spentMs = 0;

/** Draws what has become stale, once a frame, and all of it in the same one if there is time. */
export function invalidate(draw: () => void): void {
  stale.add(draw);
  if (!isDue) requestAnimationFrame(drawStale);
  isDue = true;
}

/** Draws in this frame, if there is time. */
export function drawInFrame(draw: () => void): void {
  if (isSpent()) {
    invalidate(draw);
    return;
  }
  stale.delete(draw);
  const before = performance.now();
  draw();
  spentMs += performance.now() - before;
}

/**
 * Draws all in one frame, however long that takes, until what is returned is called: where pictures
 * are taken none may be of half a view, and the browser has each drawn anew.
 */
export function drawWholeFrames(): () => void {
  mostMs = Number.POSITIVE_INFINITY;
  return () => {
    mostMs = MOST_MS;
  };
}

export function forget(draw: () => void): void {
  stale.delete(draw);
}

/**
 * Calls back when this frame has drawn all it draws: for words on a canvas. To write them, the browser
 * works out styles and places of all that was drawn before, once for each canvas in between.
 */
export function writeLast(write: () => void): void {
  if (last === null) write();
  else last.push(write);
}

function drawStale(): void {
  isDue = false;
  const written: (() => void)[] = [];
  last = written;
  for (const draw of [...stale]) if (stale.has(draw)) drawInFrame(draw);
  last = null;
  for (const write of written) write();
}

function isSpent(): boolean {
  const { currentTime } = document.timeline;
  if (currentTime !== frame) spentMs = 0;
  frame = currentTime;
  return spentMs >= mostMs;
}
