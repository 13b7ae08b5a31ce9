/**
 * So much of a frame, or of a task between two, is for drawing. What is left over is drawn in the next
 * one: with a slow processor all views together make a task that keys and pointers feel, above 50 ms.
 */
const MOST_MS = 12;
let mostMs = MOST_MS;

const stale = new Set<() => void>();
let isDue = false;
/** What is drawn between frames, and who calls back there: a timer would take 4 ms to come. */
const between = new Set<() => void>();
const calls = new MessageChannel();
calls.port1.onmessage = drawBetween;
let isCalled = false;
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

/**
 * Draws what another run or another size has made stale, in tasks of its own between two frames:
 * a frame has keys and pointers to answer and the page to lay out and to paint. With all views in it,
 * too, one in fifteen took above 50 ms while the pool's size was dragged; now one in three hundred.
 */
export function drawBetweenFrames(draw: () => void): void {
  between.add(draw);
  if (!isCalled) calls.port2.postMessage(null);
  isCalled = true;
}

/** Draws in this frame, if there is time. */
export function drawInFrame(draw: () => void): void {
  if (isSpent()) invalidate(draw);
  else drawNow(draw);
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
  between.delete(draw);
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
  drawSome(stale);
  for (const draw of stale) invalidate(draw);
}

function drawBetween(): void {
  isCalled = false;
  spentMs = 0;
  drawSome(between);
  for (const draw of between) drawBetweenFrames(draw);
}

/** As much as there is time for; the rest stays, and is first the next time. */
function drawSome(due: ReadonlySet<() => void>): void {
  const written: (() => void)[] = [];
  last = written;
  for (const draw of [...due]) if (due.has(draw) && !isSpent()) drawNow(draw);
  last = null;
  for (const write of written) write();
}

function drawNow(draw: () => void): void {
  forget(draw);
  const before = performance.now();
  draw();
  spentMs += performance.now() - before;
}

function isSpent(): boolean {
  const { currentTime } = document.timeline;
  if (currentTime !== frame) spentMs = 0;
  frame = currentTime;
  return spentMs >= mostMs;
}
