/** How many rectangles the yardstick of a frame moves: about as many elements as the Lab's picture has. */
export const BARE_MARKS = 500;

/** Fills the page with rectangles and moves all of them in each frame; runs in the page itself. */
export function moveBareMarks(count: number): void {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 1000 500");
  for (let i = 0; i < count; i++) {
    const mark = document.createElementNS(space, "rect");
    mark.setAttribute("y", String(i));
    mark.setAttribute("width", "20");
    mark.setAttribute("height", "1");
    svg.append(mark);
  }
  document.body.append(svg);
  // Without a name: tsx would call a helper for it, which the page does not have.
  void (async () => {
    for (let frame = 0; ; frame++) {
      await new Promise(requestAnimationFrame);
      for (const [i, mark] of [...svg.children].entries()) {
        mark.setAttribute("x", String((i * 7 + frame) % 980));
      }
    }
  })();
}
