import type { Micros } from "../../src/kernel/time.ts";
import { show, usePlayback } from "../store/playback.ts";
import { pan, zoomAround } from "../store/time-moves.ts";
import { shownWindow } from "../store/time-window.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";

/** What a drag does: it moves what is seen, or it marks a part of it to be looked at. */
export type Drag = "pan" | "select";

/** A press that moves less than this is a click, in pixels. */
const CLICK = 4;
/** How much closer a wheel's pixel brings, as the exponent of 2. */
const PER_PIXEL = 1 / 200;
/** A wheel that counts lines or pages is told in pixels. */
const pixelsOf = [1, 16, 400];

/** Where a finger is, or the mouse. */
interface Finger {
  readonly id: number;
  readonly startX: number;
  x: number;
}

/** Listens for all that moves time over an element, until the signal. */
export function listen(element: Element, gutter: number, drag: Drag, signal: AbortSignal): void {
  const scale = (): TimeScale => {
    const { left, width } = element.getBoundingClientRect();
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return timeScale(shownWindow(usePlayback.getState()), left + gutter * rem, left + width);
  };
  listenToWheel(element, scale, signal);
  listenToFingers(element, scale, drag, signal);
}

/** With Ctrl, and by pinching a trackpad: zooms. Sideways, or with Shift: pans. Else scrolls. */
function listenToWheel(element: Element, scale: () => TimeScale, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent) => {
    const { ctrlKey, metaKey, shiftKey, clientX, deltaX, deltaY, deltaMode } = event;
    const isZoom = ctrlKey || metaKey;
    const isPan = shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
    if (!isZoom && !isPan) return;
    event.preventDefault();
    const pixels = (deltaX + deltaY) * (pixelsOf[deltaMode] ?? 1);
    const { left, right, invert } = scale();
    // A trackpad's pinch comes as many small turns, a wheel's as few great ones.
    const turn = Math.abs(pixels) < 10 ? pixels * 4 : pixels;
    if (isZoom) zoomAround(2 ** (turn * PER_PIXEL), invert(clientX));
    else pan(pixels / (right - left));
  };
  element.addEventListener("wheel", onWheel as EventListener, { passive: false, signal });
}

/** One finger or the mouse drags, two pinch. */
function listenToFingers(
  element: Element,
  scale: () => TimeScale,
  drag: Drag,
  signal: AbortSignal,
): void {
  const fingers: Finger[] = [];
  let hasMoved = false;
  let marked: HTMLElement | null = null;

  const onDown = ({ pointerId: id, clientX, button }: PointerEvent) => {
    if (button !== 0 || fingers.length === 2) return;
    if (fingers.length === 0) hasMoved = false;
    fingers.push({ id, startX: clientX, x: clientX });
  };
  const onMove = ({ pointerId, clientX }: PointerEvent) => {
    const finger = fingers.find(({ id }) => id === pointerId);
    if (!finger) return;
    const before = fingers.map(({ x }) => x);
    finger.x = clientX;
    if (!hasMoved && fingers.length === 1 && Math.abs(clientX - finger.startX) < CLICK) return;
    if (!hasMoved) element.setPointerCapture(pointerId);
    hasMoved = true;
    if (fingers.length === 2) pinch(before, fingers, scale());
    else if (drag === "pan") panBy(clientX - before[0]!, scale());
    else marked = mark(element, marked, finger);
  };
  const onUp = ({ pointerId, type }: PointerEvent) => {
    const index = fingers.findIndex(({ id }) => id === pointerId);
    if (index < 0) return;
    const [finger] = fingers.splice(index, 1);
    marked?.remove();
    if (marked && type === "pointerup") showMarked(finger!, scale());
    marked = null;
  };
  // What ends a drag is no click on what lies under it.
  const onClick = (event: Event) => {
    if (hasMoved) event.stopPropagation();
    hasMoved = false;
  };
  element.addEventListener("pointerdown", onDown as EventListener, { signal });
  element.addEventListener("pointermove", onMove as EventListener, { signal });
  for (const type of ["pointerup", "pointercancel"]) {
    element.addEventListener(type, onUp as EventListener, { signal });
  }
  element.addEventListener("click", onClick, { capture: true, signal });
}

function panBy(pixels: number, { left, right }: TimeScale): void {
  pan(-pixels / (right - left));
}

/** What was under both fingers stays under both. */
function pinch(before: readonly number[], fingers: readonly Finger[], scale: TimeScale): void {
  const apart = (xs: readonly number[]) => Math.max(20, Math.abs(xs[0]! - xs[1]!));
  const middle = (xs: readonly number[]) => (xs[0]! + xs[1]!) / 2;
  const now = fingers.map(({ x }) => x);
  zoomAround(apart(before) / apart(now), scale.invert(middle(before)));
  panBy(middle(now) - middle(before), scale);
}

/** A band over what will be looked at. */
function mark(element: Element, band: HTMLElement | null, { startX, x }: Finger): HTMLElement {
  const { left, top, height } = element.getBoundingClientRect();
  const made = band ?? document.body.appendChild(document.createElement("div"));
  Object.assign(made.style, {
    position: "fixed",
    pointerEvents: "none",
    left: `${Math.max(left, Math.min(startX, x))}px`,
    top: `${top}px`,
    width: `${Math.abs(x - startX)}px`,
    height: `${height}px`,
    background: "var(--focus)",
    opacity: "0.2",
  });
  return made;
}

function showMarked({ startX, x }: Finger, { invert }: TimeScale): void {
  const [from, to]: Micros[] = [invert(Math.min(startX, x)), invert(Math.max(startX, x))];
  show({ from: from!, to: to! });
}
