/** Long enough to be read twice. */
const SHOWN_MS = 5_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what has just been done, or why it was not, for all to see and hear. */
export function notify(text: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => write(""), SHOWN_MS);
  write(text);
}

/** Nothing on the page depends on it, so it is no state. */
function write(text: string): void {
  const place = document.querySelector("[data-notice]");
  if (place !== null) place.textContent = text;
}
